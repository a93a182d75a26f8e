from django.utils.safestring import SafeString

from briefing.renderers.markup import as_one, marked


def test_plain_text_is_escaped_and_never_read_as_markup():
    assert marked('<b title="{}">{}</b>', 'a "b" <c>', "{0} & {}") == (
        '<b title="a &quot;b&quot; &lt;c&gt;">{0} &amp; {}</b>'
    )


def test_what_is_markup_already_stands_as_it_is():
    assert marked("<p>{}</p>", marked("<i>{}</i>", "x < y")) == "<p><i>x &lt; y</i></p>"


def test_what_comes_out_is_not_escaped_again_by_a_template():
    assert (type(marked("<br>")), type(as_one([marked("<br>")]))) == (SafeString, SafeString)
