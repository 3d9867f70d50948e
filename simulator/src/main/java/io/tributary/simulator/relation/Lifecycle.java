package io.tributary.simulator.relation;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.List;
import java.util.Optional;

/**
 * The life of partners: when they go, who takes their place, what binds them, how they are judged, and whether they can pay.
 */
@Described(en = "The life of partners", zh = "渠道商生命周期")
public record Lifecycle(
        @Described(en = "Partners that leave on a known day", zh = "已知退出", byDefault = EMPTY)
        List<Departure> departures,

        @Described(en = "What is known about partners", zh = "渠道商画像", byDefault = EMPTY)
        List<Profile> profiles,

        @Described(en = "How partners are replaced; areas stay empty when empty", zh = "招募，空则片区空缺", byDefault = EMPTY)
        Optional<Recruitment> recruitment,

        @Described(
                en = "The agreement with partners; without end and fee when empty",
                zh = "合作协议，空则无期限无违约金",
                byDefault = EMPTY)
        Optional<Agreement> agreement,

        @Described(en = "The evaluation cycle; none when empty", zh = "考核，空则无", byDefault = EMPTY)
        Optional<Evaluation> evaluation,

        @Described(en = "Partners' own money; nobody is insolvent when empty", zh = "财务，空则无破产", byDefault = EMPTY)
        Optional<Finance> finance) {
    public Lifecycle {
        departures = List.copyOf(departures);
        profiles = List.copyOf(profiles);
    }

    /** Nothing happens. */
    public static final Lifecycle NONE =
            new Lifecycle(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What is known about a partner. */
    public Profile profile(String partner) {
        return profiles.stream()
                .filter(p -> p.partner().equals(partner))
                .findFirst()
                .orElseGet(() -> Profile.middle(partner));
    }
}
