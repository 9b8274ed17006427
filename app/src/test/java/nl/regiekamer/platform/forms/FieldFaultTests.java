package nl.regiekamer.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.regiekamer.platform.definitions.DefinitionFault;
import nl.regiekamer.platform.definitions.Place;
import nl.regiekamer.platform.definitions.RejectedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldFaultTests {

    private static final Place PLACE = new Place("doel/x.yaml", 1, 1);

    @ParameterizedTest(name = "{0}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "required | titel | '' | '' | Vul ‘Titel’ in.",
                "maximum | streefjaar | 2101 | 2100 | ‘Streefjaar’ is 2101; het kan niet hoger dan 2100 zijn.",
                "minimum | norm | 0.5 | 1.5 | ‘Norm’ is 0,5; het kan niet lager dan 1,5 zijn.",
                "format | mijlpaal/uiterlijk | gauw | date | ‘gauw’ bij ‘Mijlpaal, uiterlijk’ is geen datum. Schrijf hem als 2027-12-31.",
                "minItems | partners | [] | 1 | Vul bij ‘Partners’ ten minste 1 in.",
                "maxItems | lagen | [] | 3 | Vul bij ‘Lagen’ ten hoogste 3 in; laat de rest leeg.",
                "minProperties | gebied | {} | 1 | Vul bij ‘Gebied’ ten minste 1 in.",
                "maxProperties | gebied | {} | 1 | Vul bij ‘Gebied’ ten hoogste 1 in; laat de rest leeg.",
                "uniqueItems | aliassen | [] | true | Bij ‘Aliassen’ staat iets dubbel. Laat het één keer staan.",
                "type | indicatoren/1/drempel | veel | number | ‘veel’ bij ‘Indicatoren, nummer 2, drempel’ is geen getal. Schrijf het in cijfers, met een komma voor de decimalen.",
            })
    void saysInTheWordsOfTheFormWhatASchemaRejects(
            String rule, String path, String value, String limit, String sentence) {
        var steps = List.of(path.split("/"));
        var rejected = new RejectedValue(steps, rule, value, limit, "");

        var fault = FieldFault.of(new DefinitionFault(PLACE, "Fout.", "Herstel.", rejected));

        assertThat(fault.sentence()).isEqualTo(sentence);
        assertThat(fault.field()).isEqualTo(path.replace('/', '.'));
    }

    @Test
    void saysWhatTheFileSaysWhenNoRuleOfASchemaIsMeant() {
        var fault = FieldFault.of(new DefinitionFault(PLACE, "Fout.", "Herstel.", null));

        assertThat(fault).isEqualTo(new FieldFault("", "Fout. Herstel."));
    }
}
