package io.tributary.workbench.report;

import io.tributary.simulator.geography.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A colour for each partner of a map. There are fewer colours that people with any colour vision tell apart than there are
 * partners, so colours repeat, but not between partners that serve neighbouring zones (greedy colouring by degree: Welsh
 * and Powell 1967, The Computer Journal 10:85-86).
 */
final class PartnerColors {
    /** Colours of the page's script, those of Okabe and Ito (2008) without black and yellow. */
    static final int COLORS = 7;
    /** Zones around a zone that count as its neighbours. Assumption: cells of a plane have six sides on average. */
    private static final int NEIGHBOURS = 6;

    private final Map<String, Set<String>> beside = new TreeMap<>();

    /** The colour of each partner that serves a zone before or after, from 0 on. */
    static Map<String, Integer> of(List<Served> served) {
        PartnerColors graph = new PartnerColors();
        List<Zone> zones = served.stream().map(Served::zone).distinct().toList();
        Map<String, Set<String>> partners = new TreeMap<>();
        for (Served area : served) {
            Set<String> here = partners.computeIfAbsent(area.zone().id(), any -> new TreeSet<>());
            for (String partner : List.of(area.before().partner(), area.after().partner())) {
                if (!partner.isEmpty()) {
                    here.add(partner);
                    graph.beside.computeIfAbsent(partner, any -> new TreeSet<>());
                }
            }
        }
        for (Zone zone : zones) {
            zones.stream()
                    .sorted(Comparator.<Zone>comparingDouble(other -> squared(zone, other))
                            .thenComparing(Zone::id))
                    .limit(NEIGHBOURS + 1L)
                    .forEach(other -> graph.join(
                            partners.getOrDefault(zone.id(), Set.of()), partners.getOrDefault(other.id(), Set.of())));
        }
        return graph.colored();
    }

    /** Squared distance in degrees of latitude; degrees of longitude are shorter by the cosine. */
    private static double squared(Zone a, Zone b) {
        double east = (a.lon() - b.lon()) * StrictMath.cos(StrictMath.toRadians(a.lat()));
        double north = a.lat() - b.lat();
        return east * east + north * north;
    }

    private void join(Set<String> some, Set<String> others) {
        for (String one : some) {
            for (String other : others) {
                if (!one.equals(other)) {
                    beside.computeIfAbsent(one, any -> new TreeSet<>()).add(other);
                    beside.computeIfAbsent(other, any -> new TreeSet<>()).add(one);
                }
            }
        }
    }

    private Map<String, Integer> colored() {
        List<String> order = new ArrayList<>(beside.keySet());
        order.sort(Comparator.<String>comparingInt(id -> -neighbours(id).size()).thenComparing(id -> id));
        Map<String, Integer> colors = new TreeMap<>();
        int[] used = new int[COLORS];
        for (String partner : order) {
            int[] near = new int[COLORS];
            for (String other : neighbours(partner)) {
                if (colors.containsKey(other)) {
                    near[colors.getOrDefault(other, 0)]++;
                }
            }
            int best = 0;
            for (int color = 1; color < COLORS; color++) {
                boolean rarer = near[color] == near[best] && used[color] < used[best];
                if (near[color] < near[best] || rarer) {
                    best = color;
                }
            }
            colors.put(partner, best);
            used[best]++;
        }
        return colors;
    }

    private Set<String> neighbours(String partner) {
        return beside.getOrDefault(partner, Set.of());
    }
}
