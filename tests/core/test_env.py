import pytest
from django.core.exceptions import ImproperlyConfigured

from core import env


@pytest.fixture
def given(monkeypatch, tmp_path):
    """Sets variables in the environment, and writes the text of an .env file where one is wanted."""

    def give(file=None, **variables):
        path = tmp_path / ".env"
        if file is not None:
            path.write_bytes(file if isinstance(file, bytes) else file.encode())
        monkeypatch.setenv("ENV_FILE", "" if file is None else str(path))
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        env._file.cache_clear()
        return path

    yield give
    env._file.cache_clear()


def test_a_text_that_is_not_set_takes_its_default(given):
    given()
    assert env.text("X_NAME", "default") == "default"


def test_the_environment_wins_over_the_file(given):
    given("X_NAME=file\nX_OTHER=file\n", X_NAME=" environment ")
    assert (env.text("X_NAME", ""), env.text("X_OTHER", "")) == ("environment", "file")


def test_the_file_may_quote_comment_and_leave_lines_empty(given):
    given("\n# X_A=1\nX_A = 'one two'\nX_B=\"three\"\nX_C=a=b\n")
    assert [env.text(name, "") for name in ("X_A", "X_B", "X_C")] == ["one two", "three", "a=b"]


def test_no_file_is_no_error_unless_it_was_named(given, monkeypatch, tmp_path):
    given()
    monkeypatch.delenv("ENV_FILE")
    monkeypatch.setattr(env, "ROOT", tmp_path)
    assert env.text("X_NAME", "default") == "default"
    env._file.cache_clear()
    monkeypatch.setenv("ENV_FILE", str(tmp_path / "absent"))
    with pytest.raises(ImproperlyConfigured, match=r"ENV_FILE names .*absent, which is not there\. Correct the path\."):
        env.text("X_NAME", "default")


@pytest.mark.parametrize("line", ["just words", "2X=1", "=1"])
def test_a_line_that_is_no_setting_names_file_and_line(given, line):
    given(f"X_A=1\n{line}\n")
    with pytest.raises(ImproperlyConfigured, match=r"\.env, line 2: expected NAME=value, found"):
        env.text("X_A", "")


def test_a_file_that_is_not_text_is_named(given):
    given(b"X_A=\xff\n")
    with pytest.raises(ImproperlyConfigured, match=r"\.env can't be read .* readable UTF-8 file\."):
        env.text("X_A", "")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1", True),
        ("True", True),
        ("yes", True),
        ("on", True),
        ("0", False),
        ("No", False),
        ("off", False),
        ("", False),
    ],
)
def test_a_flag_is_read_as_people_write_it(given, written, meant):
    given(X_FLAG=written)
    assert env.flag("X_FLAG", default=not meant) is meant


def test_a_flag_that_is_neither_is_refused_with_the_remedy(given):
    given(X_FLAG="perhaps")
    with pytest.raises(
        ImproperlyConfigured, match=r"X_FLAG is 'perhaps', which is neither yes nor no\. Write 1 or 0\."
    ):
        env.flag("X_FLAG", default=False)


def test_a_flag_keeps_its_default(given):
    given()
    assert (env.flag("X_FLAG", default=True), env.flag("X_FLAG", default=False)) == (True, False)


def test_a_number_is_read(given):
    given(X_PORT="8001")
    assert env.number("X_PORT", default=8000, least=1, most=65535) == 8001


@pytest.mark.parametrize("written", ["0", "65536", "-1", "8000.5", "eight", "", "٨"])
def test_a_number_outside_its_bounds_is_refused_with_the_remedy(given, written):
    given(X_PORT=written)
    with pytest.raises(ImproperlyConfigured, match=r"X_PORT is .*\. Write a whole number from 1 to 65535\."):
        env.number("X_PORT", default=8000, least=1, most=65535)


def test_names_are_split_at_commas(given):
    given(X_HOSTS=" a.example , ,b.example,")
    assert env.names("X_HOSTS", default="c.example") == ["a.example", "b.example"]
    assert env.names("X_OTHERS", default="c.example") == ["c.example"]


@pytest.mark.parametrize(
    ("written", "message"),
    [("", r"X_KEY is not set\. Do this\."), ("short", r"X_KEY has 5 characters and needs at least 10\. Do this\.")],
)
def test_a_secret_is_demanded_with_the_remedy(given, written, message):
    given(X_KEY=written)
    with pytest.raises(ImproperlyConfigured, match=message):
        env.secret("X_KEY", shortest=10, remedy="Do this.")


def test_a_long_enough_secret_is_taken(given):
    given(X_KEY="0123456789")
    assert env.secret("X_KEY", shortest=10, remedy="Do this.") == "0123456789"


def test_a_choice_is_one_of_those_there_are(given):
    given(X_TLS=" Implicit ")
    assert env.choice("X_TLS", default="none", among=("implicit", "none")) == "implicit"
    assert env.choice("X_OTHER", default="none", among=("implicit", "none")) == "none"
    given(X_TLS="ssl")
    with pytest.raises(ImproperlyConfigured, match=r"X_TLS is 'ssl'\. Write one of: implicit, none\."):
        env.choice("X_TLS", default="none", among=("implicit", "none"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://a.example", "https://a.example"),
        ("https://a.example/", "https://a.example"),
        ("http://127.0.0.1:8001", "http://127.0.0.1:8001"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
    ],
)
def test_the_address_of_a_site(given, written, meant):
    given(X_URL=written)
    assert env.site("X_URL", "https://b.example") == meant


@pytest.mark.parametrize(
    "written",
    [
        *("", "a.example", "ftp://a.example", "https://", "https://a b", "https://a.example/x", "https://a.example?x"),
        *(
            "https://n@a.example",
            "https://a.example:0",
            "https://a.example:65536",
            "https://a.example//",
            "http://[::1",
        ),
    ],
)
def test_what_is_no_address_of_a_site_is_refused_with_the_remedy(given, written):
    given(X_URL=written)
    with pytest.raises(ImproperlyConfigured, match=r"X_URL is .*\. Write the site's address, such as https://"):
        env.site("X_URL", "https://b.example")


@pytest.mark.parametrize("written", ["a@b.example", "Briefings of Body A <a@b.example>", "<a@b.example>"])
def test_a_mailbox_is_taken_with_a_name_and_without(given, written):
    given(X_FROM=written)
    assert env.mailbox("X_FROM", "c@d.example") == written


@pytest.mark.parametrize(
    "written",
    [
        *("", "a", "a@b", "a@b.example, c@d.example", "<a@b.example", "A <a@b.example> x", "A, B <a@b.example>"),
        *("A a@b.example", "A <a@b.example>\nBcc: c@d.example", "A\nBcc: c@d.example <a@b.example>"),
    ],
)
def test_what_is_no_mailbox_is_refused_with_the_remedy(given, written):
    given(X_FROM=written)
    with pytest.raises(ImproperlyConfigured, match=r"(?s)X_FROM is .*, which is no e-mail address\. Write an address"):
        env.mailbox("X_FROM", "c@d.example")
