package io.tributary.simulator.scenario;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.document.Problem;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.RecordEdit;
import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that is decided for a date, or for the day on which an indicator calls for it: a change of the channel in the
 * middle of a run. Without a day and without a trigger it happens at the start.
 */
@Described(en = "A dated or triggered change within a run", zh = "运行中按日期或按条件发生的改动")
public record Action(
        @Described(en = "Unique id", zh = "唯一编号") String id,

        @Described(en = "Title in English", zh = "英文标题", byDefault = "")
        String title,

        @Described(en = "Title in Chinese", zh = "中文标题", byDefault = "")
        String titleZh,

        @Described(
                en = "Phase of the roll-out to which it belongs; 0 for none",
                zh = "所属推进阶段，0为无",
                unit = Unit.COUNT,
                min = 0,
                max = 100,
                byDefault = "0")
        int phase,

        @Described(
                en = "Day on which it happens, or from which its trigger is watched",
                zh = "发生日期，或触发条件的起算日期",
                byDefault = EMPTY)
        Optional<LocalDate> on,

        @Described(
                en = "The same in weeks after the start",
                zh = "同上，以开始后的周数表示",
                unit = Unit.WEEKS,
                min = 0,
                max = 5200,
                byDefault = EMPTY)
        Optional<Integer> after,

        @Described(en = "Indicator that calls for it", zh = "触发条件", byDefault = EMPTY)
        Optional<Trigger> when,

        @Described(
                en = "Chance that it happens in a future: for rules that may change and partners that may fail",
                zh = "在某一未来中发生的概率（政策或伙伴风险）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double chance,

        @Described(
                en = "What it costs the maker once",
                zh = "厂家一次性支出",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double cost,

        @Described(en = "Changes: dotted path and new value", zh = "改动：路径与新值")
        Map<String, String> changes) {

    /** What may change while a run is on: everything else would need other stocks, accounts or consumers. */
    private static final Pattern MAY_CHANGE =
            Pattern.compile("network\\[[^]]+]\\.chain|channel_length(\\..+)?|listing(\\..+)?"
                    + "|partners\\[[^]]+]\\.(reach|capacity|radius|service|fixed_cost)"
                    + "|links\\[[^]]+]\\.price|skus\\[[^]]+]\\.distribution"
                    + "|firms\\[[^]]+]\\.(reach|account_cost|change_cost|call_cost|commission)"
                    + "|training\\.(hours|material|partners)|support\\.after_sales\\.help"
                    + "|information\\.(asymmetry|plan_every|plan_lag)");

    /** Paths that decide who serves which area. */
    private static final Pattern NETWORK = Pattern.compile("(network|channel_length).*");

    public Action {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /** First period in which it can happen; period 0 is the first of the run. */
    public int firstPeriod(Time time) {
        int start = time.warmUp() + after.orElse(0);
        if (on.isEmpty()) {
            return start;
        }
        int period = start;
        while (time.endOf(period).isBefore(on.get())) {
            period++;
        }
        return period;
    }

    /** Whether it decides who serves an area. */
    public boolean movesNetwork() {
        return changes.keySet().stream().anyMatch(path -> NETWORK.matcher(path).matches());
    }

    /** Whether it changes what partners' people are taught, or who helps them. */
    public boolean concernsAbilities() {
        return changes.keySet().stream().anyMatch(path -> path.startsWith("training") || path.startsWith("support"));
    }

    /** Whether a path may be changed while a run is on. */
    static boolean mayChange(String path) {
        return MAY_CHANGE.matcher(path).matches();
    }

    /** The scenario after it. */
    public Scenario applyTo(Scenario scenario) {
        Problems problems = new Problems();
        return applyTo(scenario, problems).orElseThrow(() -> new InvalidScenario(problems.all()));
    }

    /** The scenario after it; empty with problems where a path or a value is wrong. */
    Optional<Scenario> applyTo(Scenario scenario, Problems problems) {
        RecordEdit edit = new RecordEdit(scenario.money(), problems);
        Optional<Scenario> now = Optional.of(scenario);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            now = now.flatMap(before -> edit.set(before, change.getKey(), change.getValue()));
        }
        return now;
    }

    /** Paths of it that may not change while a run is on. */
    List<String> forbidden() {
        List<String> paths = new ArrayList<>();
        for (String path : changes.keySet()) {
            if (!mayChange(path)) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** One sentence on the first of some problems. */
    static String told(Problems problems) {
        Problem first = problems.all().get(0);
        return first.path() + " " + first.what().en();
    }
}
