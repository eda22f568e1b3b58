//! Which colour an ink is.

use super::Ink;
use crate::words::Mark;

/// Red, green and blue, 0 … 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

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
    /// What is missing.
    pub band_90: Colour,
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
        band_90: Colour(0xe2, 0xe7, 0xeb),
    };

    /// The colours in the order `bg`, `ink`, `ink-2`, `ink-3`, `grid`, `axis`, `1`, `2`, `3`, `on-ink`, `band-90`.
    pub fn inks(&self) -> [Colour; 11] {
        let [first, second, third] = self.groups;
        let Palette { background, ink, secondary, tertiary, grid, axis, on_ink, band_90, .. } = *self;
        [background, ink, secondary, tertiary, grid, axis, first, second, third, on_ink, band_90]
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
            Ink::Band90 => self.band_90,
        }
    }
}

impl From<[Colour; 11]> for Palette {
    /// From colours in the order of [`Palette::inks`].
    fn from(inks: [Colour; 11]) -> Palette {
        let [background, ink, secondary, tertiary, grid, axis, first, second, third, on_ink, band_90] = inks;
        Palette { background, ink, secondary, tertiary, grid, axis, groups: [first, second, third], on_ink, band_90 }
    }
}
