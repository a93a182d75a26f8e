from django.urls import path

from briefing.views.health import health
from briefing.views.wellknown import favicon, robots, security_txt

urlpatterns = [
    path("health/", health, name="health"),
    path("favicon.ico", favicon, name="favicon"),
    path("robots.txt", robots, name="robots"),
    path(".well-known/security.txt", security_txt, name="security-txt"),
]
