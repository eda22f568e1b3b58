//! Which colour an ink is.

use super::Ink;
use crate::words::Mark;

/// Red, green and blue, 0 … 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl From<(u8, u8, u8)> for Colour {
    fn from((red, green, blue): (u8, u8, u8)) -> Colour {
        Colour(red, green, blue)
    }
}

impl Colour {
    /// `#rrggbb`
    pub fn hex(self) -> String {
        let Colour(red, green, blue) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A colour for every ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The surface.
    pub background: Colour,
    /// Headlines, all workers, the target.
    pub ink: Colour,
    /// Text and ticks.
    pub secondary: Colour,
    /// Outlines of people who are not registered, and any further group.
    pub tertiary: Colour,
    /// Gridlines.
    pub grid: Colour,
    /// Axes.
    pub axis: Colour,
    /// Groups one to three.
    pub groups: [Colour; 3],
    /// Text on ink.
    pub on_ink: Colour,
    /// Bands, from the inner to the outermost.
    pub bands: [Colour; 3],
}

impl Palette {
    /// The light theme.
    pub const LIGHT: Palette = Palette {
        background: Colour(0xff, 0xff, 0xff),
        ink: Colour(0x16, 0x20, 0x2b),
        secondary: Colour(0x4d, 0x59, 0x65),
        tertiary: Colour(0x76, 0x82, 0x8e),
        grid: Colour(0xdd, 0xe2, 0xe7),
        axis: Colour(0x87, 0x92, 0x9d),
        groups: [Colour(0x1f, 0x62, 0xb5), Colour(0xb8, 0x4e, 0x00), Colour(0x00, 0x78, 0x6a)],
        on_ink: Colour(0xff, 0xff, 0xff),
        bands: [Colour(0xc8, 0xd0, 0xd8), Colour(0xe2, 0xe7, 0xeb), Colour(0xf3, 0xf5, 0xf7)],
    };

    /// The dark theme.
    pub const DARK: Palette = Palette {
        background: Colour(0x12, 0x18, 0x1f),
        ink: Colour(0xf2, 0xf5, 0xf8),
        secondary: Colour(0xb3, 0xbd, 0xc7),
        tertiary: Colour(0x85, 0x91, 0x9d),
        grid: Colour(0x29, 0x32, 0x3c),
        axis: Colour(0x75, 0x81, 0x8d),
        groups: [Colour(0x6c, 0xb2, 0xff), Colour(0xf5, 0x9b, 0x4c), Colour(0x4f, 0xc7, 0xb3)],
        on_ink: Colour(0x12, 0x18, 0x1f),
        bands: [Colour(0x38, 0x46, 0x54), Colour(0x23, 0x2e, 0x39), Colour(0x1b, 0x23, 0x2c)],
    };

    /// What a page calls the colours: `--cakupan-bg` and so on.
    pub const TOKENS: [&str; 13] =
        ["bg", "ink", "ink-2", "ink-3", "grid", "axis", "1", "2", "3", "on-ink", "band-50", "band-90", "band-95"];

    /// The colours in the order of [`Palette::TOKENS`].
    pub fn inks(&self) -> [Colour; 13] {
        let [first, second, third] = self.groups;
        let [inner, middle, outer] = self.bands;
        let Palette { background, ink, secondary, tertiary, grid, axis, on_ink, .. } = *self;
        [background, ink, secondary, tertiary, grid, axis, first, second, third, on_ink, inner, middle, outer]
    }

    /// The colour of `ink`.
    pub fn colour(&self, ink: Ink) -> Colour {
        match ink {
            Ink::Background => self.background,
            Ink::Ink | Ink::Series(Mark::All) => self.ink,
            Ink::Secondary => self.secondary,
            Ink::Tertiary | Ink::Series(Mark::Further) => self.tertiary,
            Ink::Grid => self.grid,
            Ink::Axis => self.axis,
            Ink::Series(Mark::First) => self.groups[0],
            Ink::Series(Mark::Second) => self.groups[1],
            Ink::Series(Mark::Third) => self.groups[2],
            Ink::OnInk => self.on_ink,
            Ink::Band50 => self.bands[0],
            Ink::Band90 => self.bands[1],
            Ink::Band95 => self.bands[2],
        }
    }
}

impl From<[Colour; 13]> for Palette {
    /// From colours in the order of [`Palette::inks`].
    fn from(inks: [Colour; 13]) -> Palette {
        let [background, ink, secondary, tertiary, grid, axis, first, second, third, on_ink, inner, middle, outer] =
            inks;
        let (groups, bands) = ([first, second, third], [inner, middle, outer]);
        Palette { background, ink, secondary, tertiary, grid, axis, groups, on_ink, bands }
    }
}
