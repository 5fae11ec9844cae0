"""A figure as SVG, its letters as shapes: the same on every machine, whatever fonts it has."""

from io import BytesIO

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure


def as_svg(figure: Figure) -> str:
    """The figure as text; no date is written into it."""
    made = BytesIO()
    # matplotlib gives this method no types
    FigureCanvasSVG(figure).print_svg(made, metadata={"Date": None})  # type: ignore[no-untyped-call]
    return made.getvalue().decode()
