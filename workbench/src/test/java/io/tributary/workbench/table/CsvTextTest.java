package io.tributary.workbench.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTextTest {

    private static String cell(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvText(out).text(text);
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A1", "-A1", "@SUM(A1)"})
    void aTextThatLooksLikeAFormulaIsMadeHarmless(String formula) throws IOException {
        assertThat(cell(formula)).isEqualTo("'" + formula);
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() throws IOException {
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
        assertThat(cell("=a\nb")).isEqualTo("\"'=a\nb\"");
    }

    @Test
    void numbersAreBareAndWhatIsNoNumberIsEmpty() throws IOException {
        StringBuilder out = new StringBuilder();
        new CsvText(out)
                .number(-1L)
                .number(1.0 / 3)
                .number(Double.NaN)
                .number(7.0)
                .endRow();
        assertThat(out).hasToString("-1,0.333333333333,,7\n");
    }
}
