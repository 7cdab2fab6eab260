"""Fill in the templates that only the build uses, beside those of the tool's pages."""

from .. import pages
from ..pages.render import renderer

render = renderer(__package__, pages.__name__)
