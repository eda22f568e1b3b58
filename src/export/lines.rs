//! Words broken into lines.

use crate::chart::Measure;

/// A size of type, CSS px, and its weight.
#[derive(Debug, Clone, Copy)]
pub(super) struct Face {
    pub size: f64,
    pub bold: bool,
}

impl Face {
    /// The width of `text`, CSS px.
    pub fn width(self, text: &str, measure: &dyn Measure) -> f64 {
        measure.width(text, self.size, self.bold)
    }

    /// `text` in lines no wider than `width`; the first stands `indent` further in. A word that is wider than a line is
    /// broken.
    pub fn broken(self, text: &str, indent: f64, width: f64, measure: &dyn Measure) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let room = |lines: &Vec<String>| if lines.is_empty() { width - indent } else { width };
        for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if self.width(&longer, measure) <= room(&lines) {
                line = longer;
                continue;
            }
            if !line.is_empty() || indent > 0.0 && lines.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                line.push(letter);
                if line.chars().count() > 1 && self.width(&line, measure) > room(&lines) {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// As few lines as [`Face::broken`] makes, and no wider than that takes: about equally long.
    pub fn balanced(self, text: &str, width: f64, measure: &dyn Measure) -> Vec<String> {
        let mut best = self.broken(text, 0.0, width, measure);
        let mut narrower = width - 4.0;
        while narrower > width / 3.0 {
            let lines = self.broken(text, 0.0, narrower, measure);
            if lines.len() > best.len() {
                break;
            }
            best = lines;
            narrower -= 4.0;
        }
        best
    }

    /// The first `most` of these lines, the last of them ending in “…” where something is left out.
    pub fn cut(self, mut lines: Vec<String>, most: usize, width: f64, measure: &dyn Measure) -> Vec<String> {
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while !last.is_empty() && self.width(&format!("{last}…"), measure) > width {
                    last.pop();
                }
                last.truncate(last.trim_end_matches([' ', ',', ';', '.']).len());
                last.push('…');
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::Face;
    use crate::chart::NotoSans;

    const FACE: Face = Face { size: 10.0, bold: false };

    #[test]
    fn no_line_is_wider_than_there_is_room() {
        let text = "Kepesertaan dalam program jaminan sosial ketenagakerjaan di sebuahkabupatendengannamapanjang";
        for width in [40.0, 75.0, 160.0, 500.0] {
            let lines = FACE.broken(text, 20.0, width, &NotoSans);
            assert!(lines.iter().all(|line| FACE.width(line, &NotoSans) <= width), "{lines:?}");
            assert!(FACE.width(&lines[0], &NotoSans) <= width - 20.0);
            let kept = |text: &str| text.replace(' ', "");
            assert_eq!(kept(&lines.concat()), kept(text));
        }
    }

    #[test]
    fn balanced_lines_are_as_few_and_about_as_long() {
        let text = "Dengan asumsi ini, 39 dari 100 pekerja terlindungi pada 2045";
        let lines = FACE.balanced(text, 260.0, &NotoSans);
        assert_eq!(lines, ["Dengan asumsi ini, 39 dari 100", "pekerja terlindungi pada 2045"]);
        assert_eq!(FACE.balanced(text, 600.0, &NotoSans), [text]);
        assert!(FACE.balanced("", 100.0, &NotoSans).is_empty());
    }

    #[test]
    fn what_is_left_out_leaves_a_mark() {
        let lines = FACE.broken("satu dua tiga empat lima enam", 0.0, 50.0, &NotoSans);
        let cut = FACE.cut(lines.clone(), 2, 50.0, &NotoSans);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…') && FACE.width(&cut[1], &NotoSans) <= 50.0);
        assert_eq!(FACE.cut(lines.clone(), lines.len(), 50.0, &NotoSans), lines);
    }
}
