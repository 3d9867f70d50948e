package io.tributary.optimizer.reason;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.DriveTimes;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.Offer;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What there is to say about driving times; nothing where none is limited and no table gives them. */
public final class DriveText {
    private final ScenarioMapping mapping;
    private final DriveTimes drives;

    public DriveText(ScenarioMapping mapping) {
        this.mapping = mapping;
        drives = mapping.drives();
    }

    /** The minutes of an offer, to be said behind its kilometres. */
    Sentence behindKm(Offer offer) {
        if (!drives.matter()) {
            return new Sentence("", "");
        }
        String minutes = minutes(offer.area(), offer.site());
        return new Sentence(", " + minutes + " minutes by road", ",车程 " + minutes + " 分钟");
    }

    /** A sentence on a drive that is longer than allowed; empty where it is not. */
    Sentence tooLong(Offer offer) {
        if (!drives.isTooLong(offer.area(), offer.site())) {
            return new Sentence("", "");
        }
        Breach breach = drives.breach(Limit.DRIVE_TIME, offer.area(), offer.site());
        return new Sentence(
                " It may drive " + Figures.whole(breach.allowed()) + " minutes at most.",
                "车程上限为 " + Figures.whole(breach.allowed()) + " 分钟。");
    }

    /** The nearest distributor that the driving time alone keeps from an area, with its drive; empty where there is none. */
    Optional<Sentence> keptOut(SelectionProblem problem, int area, int but) {
        return IntStream.range(0, problem.sites())
                .filter(site -> site != but && isAllThatForbids(area, site))
                .boxed()
                .min(Comparator.comparingDouble(site -> drives.minutes(area, site)))
                .map(site -> {
                    Breach breach = drives.breach(Limit.DRIVE_TIME, area, site);
                    String drive = Figures.whole(breach.actual());
                    String most = Figures.whole(breach.allowed());
                    String id = problem.site(site).id();
                    return new Sentence(
                            id + " would drive " + drive + " minutes where " + most + " are allowed",
                            id + " 车程 " + drive + " 分钟，上限 " + most + " 分钟");
                });
    }

    private boolean isAllThatForbids(int area, int site) {
        return drives.isTooLong(area, site)
                && mapping.waysOf(site).stream()
                        .map(option -> mapping.whyNot(area, option))
                        .anyMatch(List.of(Limit.DRIVE_TIME)::equals);
    }

    /** A limit that keeps a distributor from an area, a drive with its minutes. */
    public Sentence forbidden(Limit limit, int area, int site) {
        if (limit != Limit.DRIVE_TIME) {
            return new Sentence(limit.en(), limit.zh());
        }
        Breach breach = drives.breach(limit, area, site);
        String drive = Figures.whole(breach.actual());
        String most = Figures.whole(breach.allowed());
        return new Sentence(
                limit.en() + " (" + drive + " minutes where " + most + " are allowed)",
                limit.zh() + "（" + drive + " 分钟，上限 " + most + " 分钟）");
    }

    private String minutes(int area, int site) {
        return Figures.decimal(drives.minutes(area, site), 0);
    }
}
