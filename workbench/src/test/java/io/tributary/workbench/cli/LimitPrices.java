package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.workbench.cli.EveryPlan.Choice;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code tributary explain --limits --json} says of the small scenario that is counted through. */
final class LimitPrices {
    private final JsonNode limits;

    private LimitPrices(JsonNode limits) {
        this.limits = limits;
    }

    static LimitPrices of(String... settings) {
        return in(EveryPlan.FOLDER, settings);
    }

    static LimitPrices in(String folder, String... settings) {
        List<String> words =
                new ArrayList<>(List.of("explain", folder, "--limits", "--json", "--quiet", "--gap", "0.000001"));
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        Screen screen = Screen.of(words.toArray(String[]::new));
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        return new LimitPrices(
                JsonMapper.builder().build().readTree(screen.out()).get("limits"));
    }

    /** The price is the difference of the two best plans, and lies within what is said to be proved. */
    void isPriced(String limit, Choice without, Choice with) {
        JsonNode row = row(limit);
        assertThat(row.get("outlets").asLong()).isEqualTo(without.outlets() - with.outlets());
        assertThat(row.get("cost").asDouble()).isCloseTo((without.cents() - with.cents()) / 100.0, within(0.001));
        assertThat(row.get("at_least").asLong()).isEqualTo(without.outlets() - with.outlets());
        assertThat(row.get("at_most").asLong()).isEqualTo(without.outlets() - with.outlets());
    }

    JsonNode row(String limit) {
        for (JsonNode row : limits) {
            if (row.get("limit").asString().equals(limit)) {
                return row;
            }
        }
        throw new IllegalArgumentException("no price of " + limit + " in " + limits);
    }
}
