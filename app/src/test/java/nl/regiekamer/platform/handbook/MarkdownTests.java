package nl.regiekamer.platform.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** How a text of ours becomes a page. */
class MarkdownTests {

    @Test
    void gathersEachHeadingAndItsTextInASection() {
        var rendered = Markdown.render("Vooraf.\n\n## Één keuze\n\nTekst.\n\n## Éen keuze\n");

        assertThat(rendered.headings())
                .containsExactly(
                        new Chapter.Heading("een-keuze", "Één keuze"),
                        new Chapter.Heading("een-keuze-2", "Éen keuze"));
        var sections = Jsoup.parse(rendered.html()).select("section");
        assertThat(sections).hasSize(2);
        assertThat(sections.getFirst().text()).isEqualTo("Één keuze Tekst.");
    }

    @Test
    void putsATableInABoxThatAKeyboardReaches() {
        var html = Markdown.render("## Rollen\n\n| Rol | Mag |\n|---|---|\n| analist | lezen |\n");

        var box = Jsoup.parse(html.html()).select("div.scroll");
        assertThat(box.attr("tabindex")).isEqualTo("0");
        assertThat(box.attr("aria-label")).isEqualTo("Rollen");
        assertThat(box.select("table.tbl th[scope=col]").eachText()).containsExactly("Rol", "Mag");
    }

    @Test
    void letsNoTagAndNoScriptAddressThrough() {
        var rendered = Markdown.render("<b>vet</b> [klik](javascript:alert(1))");

        assertThat(rendered.html()).doesNotContain("<b>", "javascript:");
    }

    @Test
    void refusesATextWithoutFrontMatter() {
        assertThatThrownBy(() -> FrontMatter.of("# Kop\n\nTekst\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("front matter");
    }

    @Test
    void readsWhatStandsAboveTheText() {
        var text = FrontMatter.of("---\ntitle: Analist\nrole: Voor wie: u\norder: 3\n---\nTekst\n");

        assertThat(text.get("title")).isEqualTo("Analist");
        assertThat(text.get("role")).isEqualTo("Voor wie: u");
        assertThat(text.number("order")).isEqualTo(3);
        assertThat(text.body()).isEqualTo("Tekst\n");
    }
}
