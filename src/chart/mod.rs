//! Numbers and words become a scene of resolved marks, drawn on any plotters backend.
