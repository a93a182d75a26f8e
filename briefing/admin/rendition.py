from briefing.admin.frozen import FrozenPart
from briefing.models import Rendition


class RenditionPart(FrozenPart):
    model = Rendition
    fields = ("format", "audience", "digest")
    verbose_name_plural = "renditions: the bytes that readers get"
