package io.tributary.optimizer.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The running count of a plan's broken limits beyond capacity, chains and locks, in constant time per change. */
final class LimitTally {
    private static final long CENTS = 100;
    private static final int NONE = -1;

    private final SelectionProblem problem;
    private final SelectionLimits limits;
    private final boolean idle;
    private final List<List<Integer>> groupsOfSite = new ArrayList<>();
    private final int[] areas;
    private final long[] units;
    private final long[] market;
    private final int[] openInRegion;
    private final int[] openInGroup;
    private final int[] roomOfOption;
    private final long[] through;
    private long change;
    private long broken;

    LimitTally(SelectionProblem problem) {
        this.problem = problem;
        limits = problem.limits();
        idle = limits.equals(SelectionLimits.none());
        areas = new int[problem.sites()];
        units = new long[problem.sites()];
        market = new long[problem.sites()];
        openInRegion = new int[problem.regions()];
        openInGroup = new int[limits.exclusive().size()];
        through = new long[limits.rooms().size()];
        roomOfOption = new int[problem.options()];
        Arrays.fill(roomOfOption, NONE);
        for (int room = 0; room < through.length; room++) {
            for (int option : limits.rooms().get(room).options()) {
                roomOfOption[option] = room;
            }
        }
        for (int site = 0; site < problem.sites(); site++) {
            List<Integer> groups = new ArrayList<>();
            for (int group = 0; group < openInGroup.length; group++) {
                if (limits.exclusive().get(group).contains(site)) {
                    groups.add(group);
                }
            }
            groupsOfSite.add(groups);
        }
        for (int region = 0; region < problem.regions(); region++) {
            broken += ofRegion(region);
        }
    }

    /** An area joins a distributor. */
    void join(int offer) {
        count(offer, 1);
    }

    /** An area leaves a distributor. */
    void leave(int offer) {
        count(offer, -1);
    }

    private void count(int offer, int sign) {
        if (idle) {
            return;
        }
        Offer taken = problem.offer(offer);
        int site = taken.site();
        broken -= ofSite(site) + ofMoney();
        boolean wasOpen = areas[site] > 0;
        areas[site] += sign;
        units[site] += sign * taken.flows().units();
        market[site] += sign * problem.market(taken.area());
        change += sign * taken.flows().changeCents();
        broken += ofSite(site) + ofMoney();
        carry(roomOfOption[problem.option(offer)], sign * taken.flows().units());
        if (wasOpen != areas[site] > 0) {
            appoint(site, sign);
        }
    }

    private void carry(int room, long more) {
        if (room != NONE) {
            long most = limits.rooms().get(room).mostUnits();
            broken -= Math.max(0, through[room] - most);
            through[room] += more;
            broken += Math.max(0, through[room] - most);
        }
    }

    private void appoint(int site, int sign) {
        int region = problem.site(site).region();
        broken -= ofRegion(region);
        openInRegion[region] += sign;
        broken += ofRegion(region);
        for (int group : groupsOfSite.get(site)) {
            broken -= Math.max(0, openInGroup[group] - 1);
            openInGroup[group] += sign;
            broken += Math.max(0, openInGroup[group] - 1);
        }
    }

    private long ofSite(int site) {
        long lacking = areas[site] > 0 ? Math.max(0, limits.leastUnits(site) - units[site]) : 0;
        return lacking + Math.max(0, market[site] - limits.mostMarket());
    }

    private long ofRegion(int region) {
        return Math.max(0, (long) limits.leastPartners(region) - openInRegion[region])
                + Math.max(0, (long) openInRegion[region] - limits.mostPartners(region));
    }

    private long ofMoney() {
        return change <= limits.changeBudget() ? 0 : (change - limits.changeBudget() + CENTS - 1) / CENTS;
    }

    /** Whether an offer would pass no ceiling; floors are not asked. */
    boolean fits(int offer) {
        if (idle) {
            return true;
        }
        Offer taken = problem.offer(offer);
        int site = taken.site();
        return market[site] + problem.market(taken.area()) <= limits.mostMarket()
                && change + taken.flows().changeCents() <= limits.changeBudget()
                && hasRoom(roomOfOption[problem.option(offer)], taken.flows().units())
                && (areas[site] > 0 || mayOpen(site));
    }

    private boolean hasRoom(int room, long units) {
        return room == NONE || through[room] + units <= limits.rooms().get(room).mostUnits();
    }

    private boolean mayOpen(int site) {
        int region = problem.site(site).region();
        return openInRegion[region] < limits.mostPartners(region)
                && groupsOfSite.get(site).stream().allMatch(group -> openInGroup[group] == 0);
    }

    /** Broken limits, each in its unit. */
    long broken() {
        return broken;
    }
}
