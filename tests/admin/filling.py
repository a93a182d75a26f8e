"""Fills in the admin's forms as a browser does: what the page holds, with some fields changed."""

from html.parser import HTMLParser

from django.urls import reverse


class _Fields(HTMLParser):
    """Names and values of the fields of a page as they would be sent."""

    def __init__(self):
        super().__init__()
        self.data = {}
        self.area = self.select = None

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        name, kind = attributes.get("name"), attributes.get("type")
        if tag == "textarea":
            self.area = name
            self.data[name] = []
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in attributes:
            self.data.setdefault(self.select, []).append(attributes.get("value", ""))
        elif tag == "input" and name and kind != "submit" and (kind != "checkbox" or "checked" in attributes):
            self.data[name] = [attributes.get("value", "on" if kind == "checkbox" else "")]

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.data[self.area] = ["".join(self.data[self.area]).removeprefix("\r\n").removeprefix("\n")]
            self.area = None
        elif tag == "select":
            self.select = None

    def handle_data(self, text):
        if self.area:
            self.data[self.area].append(text)


def address(model, page, *args):
    return reverse(f"admin:briefing_{model._meta.model_name}_{page}", args=args)


def fields_of(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    reader = _Fields()
    reader.feed(answer.content.decode())
    return {name: values for name, values in reader.data.items() if "__prefix__" not in name}


def save(client, record, **changes):
    """Sends the record's page with `changes` by field name; None unticks a box."""
    return _send(client, address(type(record), "change", record.pk), changes)


def add(client, model, **changes):
    return _send(client, address(model, "add"), changes)


def _send(client, url, changes):
    data = fields_of(client, url)
    for name, value in changes.items():
        data.pop(name, None)
        if value is not None:
            data[name] = value
    return client.post(url, data)


def errors(answer):
    """What the page that comes back says is wrong, by field; parts' fields with their prefix."""
    assert answer.status_code == 200, answer
    found = dict(answer.context["adminform"].form.errors.items())
    for inline in answer.context["inline_admin_formsets"]:
        prefix = inline.formset.prefix
        if inline.formset.non_form_errors():
            found[prefix] = inline.formset.non_form_errors()
        for form in inline.formset.forms:
            found |= {form.add_prefix(name): messages for name, messages in form.errors.items()}
    return {name: list(messages) for name, messages in found.items()}
