package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.simulator.channel.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why no plan keeps all limits. A lock gives by leaving its area unserved.
 *
 * @param limits kinds of limit that contradict each other, as is proved
 * @param undecided those among them of which it was not decided in time whether they are needed for it; without any one of the
 *     others a plan exists
 * @param least the plan that breaks limits least, each breach as a share of its limit, and what it breaks; empty where none
 *     was found in time
 * @param relax by kind: what comes of it when limits of this kind only may be broken
 */
public record Conflict(List<Limit> limits, List<Limit> undecided, Optional<Broken> least, Map<Limit, Relaxed> relax) {
    public Conflict {
        limits = List.copyOf(limits);
        undecided = List.copyOf(undecided);
        relax = java.util.Collections.unmodifiableMap(new TreeMap<>(relax));
    }

    /** The same with another limit, unless it is proved that no plan exists even without it. */
    Conflict with(Limit limit, Relaxed relaxed) {
        if (relaxed.verdict() == Verdict.IMPOSSIBLE) {
            return this;
        }
        List<Limit> both = new ArrayList<>(limits);
        both.add(limit);
        List<Limit> open = new ArrayList<>(undecided);
        if (relaxed.verdict() == Verdict.UNDECIDED) {
            open.add(limit);
        }
        Map<Limit, Relaxed> all = new TreeMap<>(relax);
        all.put(limit, relaxed);
        return new Conflict(both, open, least, all);
    }

    /** A plan that breaks limits, and which. */
    public record Broken(List<Assignment> network, List<Breach> breaches) {
        public Broken {
            network = List.copyOf(network);
            breaches = List.copyOf(breaches);
        }
    }

    /** What is known of a problem some of whose limits may be broken. */
    public enum Verdict {
        /** A plan was found. */
        POSSIBLE,
        /** It is proved that there is none. */
        IMPOSSIBLE,
        /** The time was over before either. */
        UNDECIDED
    }

    /**
     * What comes of it when limits of one kind may be broken.
     *
     * @param breaches what the plan breaks that was found; empty unless one was
     */
    public record Relaxed(Verdict verdict, List<Breach> breaches) {
        public Relaxed {
            breaches = List.copyOf(breaches);
        }
    }
}
