package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.policy.SellingEffort;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Partners' effort and local advertising: what each spends in a week, what is left of earlier weeks, whom it reaches. */
final class Campaigns {
    /** Least part of its spending that a partner takes itself to bear, so that what others bear has an end. */
    private static final double LEAST_PART = 0.01;

    /** Weeks over which earmarked money is spent. */
    private static final double QUARTER = 13;

    private final SellingEffort rule;
    private final double quantum;
    private final List<Campaign> campaigns = new ArrayList<>();
    /** Utility added to the offers of a product, by zone and product. */
    private final double[][] utility;

    /** One partner's effort for one product. */
    private static final class Campaign {
        private final Stock seller;
        private final int line;
        private double stock;
        private double outlets;
        /** What is left of money that may be spent on selling only, and what is spent of it in a week; money. */
        private double fund;

        private double release;
        /** Promotion that others, or the seller under its contract, have paid for since it spent last; money. */
        private double sponsored;

        Campaign(Stock seller, int line) {
            this.seller = seller;
            this.line = line;
        }
    }

    Campaigns(World world, SellingEffort rule) {
        this.rule = rule;
        quantum = world.scenario.quanta().money();
        utility =
                new double[world.scenario.zones().size()][world.scenario.skus().size()];
        for (Stock seller : world.builder.stocks()) {
            if (seller.customers.stream().anyMatch(link -> link.buyer.kind.equals("outlet"))) {
                String sku = world.scenario.skus().get(seller.sku).id();
                int line = world.builder.chart().money(Kind.ADVERTISING, seller.party, Party.WORLD, sku);
                campaigns.add(new Campaign(seller, line));
            }
        }
    }

    /** Utility that effort adds to a product's offers in a zone. */
    double utility(int zone, int sku) {
        return utility[zone][sku];
    }

    /** Every partner spends what it expects to earn back. */
    void spend(World world) {
        if (!world.counts()) {
            return;
        }
        for (double[] zone : utility) {
            Arrays.fill(zone, 0);
        }
        for (Campaign campaign : campaigns) {
            campaign.outlets = outlets(world, campaign.seller);
            double wanted = campaign.outlets <= 0 ? 0 : wanted(world, campaign);
            double own = Math.max(0, rule.spend(wanted, campaign.stock, campaign.outlets) - campaign.sponsored);
            double granted = Math.min(campaign.fund, campaign.release);
            campaign.fund -= granted;
            long paid = FixedPoint.quanta(Math.max(own, granted), quantum);
            world.ledger.post(campaign.line, paid);
            campaign.stock = rule.next(campaign.stock, paid * quantum + campaign.sponsored);
            campaign.sponsored = 0;
            reach(world, campaign);
        }
    }

    /** A seller gets money that it may spend on selling only: it does so in equal parts over the weeks of a quarter. */
    void grant(Stock seller, double money) {
        for (Campaign campaign : campaigns) {
            if (campaign.seller == seller && money > 0) {
                campaign.fund += money;
                campaign.release = campaign.fund / QUARTER;
            }
        }
    }

    /** Promotion in a seller's territory is paid for: it works from next week on, and the seller needs to spend less itself. */
    void sponsor(Stock seller, double money) {
        for (Campaign campaign : campaigns) {
            campaign.sponsored += campaign.seller == seller ? money : 0;
        }
    }

    /** What is left of earlier effort, to be saved and restored. */
    void visit(Memory.Visitor visitor) {
        for (Campaign campaign : campaigns) {
            String name = Memory.CAMPAIGN + campaign.seller.sku + '|' + campaign.seller.party.id();
            visitor.meet(name, tape -> {
                campaign.stock = tape.real(campaign.stock);
                campaign.fund = tape.real(campaign.fund);
                campaign.release = tape.real(campaign.release);
                campaign.sponsored = tape.real(campaign.sponsored);
            });
        }
    }

    private static double outlets(World world, Stock seller) {
        double sum = 0;
        for (int area : world.coverage.areasOf(seller.party.id())) {
            sum += serves(world, seller, area) ? world.coverage.stockists(area) : 0;
        }
        return sum;
    }

    private static boolean serves(World world, Stock seller, int area) {
        return world.coverage
                .chain(area)
                .filter(chain -> Territory.last(chain).equals(seller.party.id()))
                .filter(chain -> world.coverage.sells(area, seller.sku))
                .isPresent();
    }

    /** The outlets of a zone that the partner serves show its effort; the shoppers of the zone meet the mean of all. */
    private void reach(World world, Campaign campaign) {
        double added = rule.utility(campaign.stock, campaign.outlets);
        if (added == 0) {
            return;
        }
        double[] all = new double[utility.length];
        double[] own = new double[utility.length];
        for (int area = 0; area < world.coverage.size(); area++) {
            int zone = world.coverage.zoneOf(area);
            double stockists = world.coverage.sells(area, campaign.seller.sku) ? world.coverage.stockists(area) : 0;
            all[zone] += stockists;
            own[zone] += serves(world, campaign.seller, area) ? stockists : 0;
        }
        for (int zone = 0; zone < all.length; zone++) {
            utility[zone][campaign.seller.sku] += own[zone] == 0 ? 0 : added * own[zone] / all[zone];
        }
    }

    /** The stock of effort, among those at which a payment bends and the best between them, that earns most. */
    private double wanted(World world, Campaign campaign) {
        Stock seller = campaign.seller;
        double now = rule.utility(campaign.stock, campaign.outlets);
        double weekly = seller.forecast() / (1 + now);
        Plan plan = plan(world, campaign, weekly);
        List<Double> tries = new ArrayList<>();
        List<Double> worths = new ArrayList<>(List.of(0.0));
        List<Double> ownParts = new ArrayList<>(List.of(1.0));
        for (Anticipation.Prospect prospect : plan.prospects()) {
            List<Anticipation.Prospect> one = List.of(prospect);
            worths.add(world.anticipation.worthOfOneMore(one, weekly, true));
            ownParts.add(Math.max(LEAST_PART, 1 - world.anticipation.gain(one, 0, 0, 1)));
            for (boolean sold : List.of(false, true)) {
                for (double units : Anticipation.bends(one, sold)) {
                    double added = units / (weekly * (prospect.periodsLeft() + 1));
                    tries.add(rule.stockFor(added, campaign.outlets));
                    worths.add(world.anticipation.worthBeyond(one, units, weekly));
                }
            }
        }
        for (double worth : worths) {
            for (double part : ownParts) {
                tries.add(rule.best(weekly, plan.margin() + worth, part, campaign.outlets));
            }
        }
        double best = 0;
        double most = 0;
        for (double stock : tries) {
            double earned = earned(world, plan, stock, campaign.outlets, weekly);
            if (earned > most && stock <= rule.most() * campaign.outlets / (1 - rule.keeps())) {
                best = stock;
                most = earned;
            }
        }
        return best;
    }

    /**
     * What a partner reckons with.
     *
     * @param margin of a base unit before contract terms, money
     * @param weeks after this one to the next settlement
     */
    private record Plan(double margin, int weeks, List<Anticipation.Prospect> prospects) {}

    private static Plan plan(World world, Campaign campaign, double weekly) {
        Stock seller = campaign.seller;
        List<Anticipation.Prospect> prospects = new ArrayList<>();
        int weeks = 0;
        for (Link link : seller.suppliers) {
            if (link.share > 0) {
                List<Anticipation.Prospect> terms =
                        world.anticipation.prospects(link, weekly * link.share, weekly * link.share);
                for (Anticipation.Prospect term : terms) {
                    weeks = Math.max(weeks, term.periodsLeft());
                }
                prospects.addAll(terms);
            }
        }
        double price = 0;
        int customers = 0;
        for (Link link : seller.customers) {
            if (link.share > 0 && !link.diverts) {
                price += seller.valuation.perUnit(link.price);
                customers++;
            }
        }
        double margin = customers == 0 ? 0 : price / customers - seller.valuation.perUnit(seller.purchasePrice());
        return new Plan(margin, weeks, prospects);
    }

    /** What a stock of effort earns more than none up to the next settlement, less what keeping it up costs; money. */
    private double earned(World world, Plan plan, double stock, double outlets, double weekly) {
        double weeks = plan.weeks() + 1;
        double more = weekly * weeks * rule.utility(stock, outlets);
        double spent = weeks * (1 - rule.keeps()) * stock;
        double terms = 0;
        for (Anticipation.Prospect prospect : plan.prospects()) {
            double part = (prospect.periodsLeft() + 1) / weeks;
            terms += world.anticipation.gain(List.of(prospect), more * part, more * part, spent * part) / part;
        }
        return more * plan.margin() + terms - spent;
    }
}
