package io.tributary.optimizer.selection;

import java.util.Arrays;
import java.util.List;

/**
 * The options of a problem, numbered by distributor: directly from the maker first, then through each wholesaler from which
 * the distributor may buy.
 */
final class Options {
    private final int[] first;
    private final int[] site;
    private final int[] wholesaler;

    Options(List<Site> sites) {
        first = new int[sites.size() + 1];
        for (int s = 0; s < sites.size(); s++) {
            first[s + 1] = first[s] + 1 + sites.get(s).wholesalers().size();
        }
        site = new int[first[sites.size()]];
        wholesaler = new int[site.length];
        for (int s = 0; s < sites.size(); s++) {
            Arrays.fill(site, first[s], first[s + 1], s);
            wholesaler[first[s]] = Offer.DIRECT;
            for (int w = 0; w < sites.get(s).wholesalers().size(); w++) {
                wholesaler[first[s] + 1 + w] = sites.get(s).wholesalers().get(w);
            }
        }
    }

    int count() {
        return site.length;
    }

    int first(int ofSite) {
        return first[ofSite];
    }

    int end(int ofSite) {
        return first[ofSite + 1];
    }

    int site(int option) {
        return site[option];
    }

    int wholesaler(int option) {
        return wholesaler[option];
    }

    /** The option of a distributor behind a wholesaler; {@link SelectionProblem#UNSERVED} where it may not buy from it. */
    int find(int ofSite, int behind) {
        for (int option = first[ofSite]; option < first[ofSite + 1]; option++) {
            if (wholesaler[option] == behind) {
                return option;
            }
        }
        return SelectionProblem.UNSERVED;
    }
}
