package io.tributary.simulator.expect;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Expectation;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The scenarios of a document's variants under changes, each made once. */
final class Settings {
    private static final String TOGETHER = "play.together";
    private static final String INTEGRATED_OF = Expectation.INTEGRATED + "@";
    private static final Pattern NUMBER = Pattern.compile("^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final ScenarioSource source;
    private final List<String> variants;
    private final String baseline;
    private final Map<Setting, Scenario> made = new HashMap<>();

    Settings(ScenarioSource source, Scenario written) {
        this.source = source;
        variants = source.variants();
        baseline = written.variants().stream()
                .filter(Variant::baseline)
                .map(Variant::name)
                .findFirst()
                .orElse("");
    }

    List<String> variants() {
        return variants;
    }

    /** The name of the variant in which the channel of a variant is integrated. */
    static String integrated(String variant) {
        return variant.isEmpty() ? Expectation.INTEGRATED : INTEGRATED_OF + variant;
    }

    /** The baseline under the same changes. */
    Setting baseline(Setting setting) {
        return new Setting("", setting.changes());
    }

    /** A setting of a variant as formulas name it; the baseline's own name is the baseline. */
    Setting of(String variant, List<Change> changes) {
        return new Setting(variant.equals(baseline) ? "" : variant, changes);
    }

    /**
     * The scenario of a setting.
     *
     * @throws io.tributary.simulator.scenario.InvalidScenario where a change does not fit
     */
    Scenario scenario(Setting setting) {
        Scenario known = made.get(setting);
        if (known == null) {
            known = document(setting).scenario();
            made.put(setting, known);
        }
        return known;
    }

    /**
     * The number that stands at a path of a variant's document; 0 where the document leaves it to its default.
     *
     * @param path dotted path, items by index or by name
     */
    double number(String path, String variant) {
        return NodePath.find(document(of(variant, List.of())).root(), path)
                .filter(Node.Text.class::isInstance)
                .map(node -> ((Node.Text) node).text().strip())
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(matcher -> Double.parseDouble(matcher.group()))
                .orElse(0.0);
    }

    private ScenarioSource document(Setting setting) {
        boolean isOwn = variants.contains(setting.variant());
        Optional<String> integrated = isOwn ? Optional.empty() : integratedBy(setting.variant());
        String named = integrated.orElse(setting.variant());
        String variant = named.isEmpty() ? baseline : named;
        ScenarioSource own = variant.isEmpty() ? source : source.solvedVariant(variant);
        ScenarioSource played = integrated.isPresent() ? own.with(List.of(together(own.scenario()))) : own;
        return setting.changes().isEmpty() ? played : played.with(setting.changes());
    }

    /** The variant whose channel a name asks to integrate, "" for the baseline; empty for names that ask no such thing. */
    private static Optional<String> integratedBy(String name) {
        if (name.equals(Expectation.INTEGRATED)) {
            return Optional.of("");
        }
        return name.startsWith(INTEGRATED_OF) ? Optional.of(name.substring(INTEGRATED_OF.length())) : Optional.empty();
    }

    /** All firms of each channel act as one owner. Firms belong to one channel where one buys from the other. */
    private static Change together(Scenario scenario) {
        Map<String, String> channel = new LinkedHashMap<>();
        scenario.firms().forEach(firm -> channel.put(firm.id(), firm.id()));
        for (Firm firm : scenario.firms()) {
            firm.buysFrom().stream().filter(channel::containsKey).forEach(seller -> {
                String from = channel.getOrDefault(firm.id(), firm.id());
                String to = channel.getOrDefault(seller, seller);
                channel.replaceAll((id, group) -> group.equals(from) ? to : group);
            });
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        channel.forEach((id, group) ->
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(id));
        String value = groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream()
                        .map(id -> "\"" + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
        return new Change(TOGETHER, "", value, "the integrated channel");
    }
}
