package io.tributary.simulator.play;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.ChannelMap.Offer;
import io.tributary.simulator.scenario.ChannelMap.Trade;
import io.tributary.simulator.scenario.Demand;
import io.tributary.simulator.scenario.Move;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who stands where in the channel of a scenario, by index: firms, trades, offers, and the stands of each demand form. */
final class Layout {
    final Scenario scenario;
    final ChannelMap map;
    final List<Firm> firms;
    final List<Sku> skus;
    /** Firms with every supplier before its buyers. */
    final List<Integer> topDown;
    /** Owner of each firm: the index of the first firm of its group. */
    final int[] owner;

    /** Whose profit a firm counts beside its own: ties between firms of different owners. */
    final List<Tie> ties;

    final List<Trade> trades;
    final List<Offer> offers;
    final List<Optional<LinkRule>> rules;
    final Moveset moves;
    /** Whether it costs any firm something that customers leave with nothing. */
    final boolean mayLoseGoodwill;

    /** Periods that the play looks at: 1 where every period is like every other. */
    final int periods;

    /** A firm that counts a part of another's profit, by index. */
    record Tie(int holder, int of, double weight) {}

    private final Map<String, Integer> firmIndex = new HashMap<>();
    private final Map<String, Integer> skuIndex = new HashMap<>();
    private final LinkRules linkRules;

    Layout(Scenario scenario) {
        this.scenario = scenario;
        map = ChannelMap.of(scenario);
        firms = scenario.firms();
        skus = scenario.skus();
        firms.forEach(firm -> firmIndex.put(firm.id(), firmIndex.size()));
        skus.forEach(sku -> skuIndex.put(sku.id(), skuIndex.size()));
        topDown = topDown();
        owner = owners();
        ties = ties();
        trades = map.trades();
        offers = map.offers().stream()
                .filter(offer -> isAnticipated(scenario.demand().get(offer.demand())))
                .toList();
        linkRules = new LinkRules(scenario.links());
        rules = trades.stream().map(this::rule).toList();
        moves = Moveset.of(this);
        mayLoseGoodwill = firms.stream().anyMatch(firm -> firm.goodwill() != 0);
        periods = Math.max(1, moves.all().stream().mapToInt(Move::period).max().orElse(1));
    }

    /** Demand that answers to nothing concerns a play only where firms have one. */
    private boolean isAnticipated(Demand demand) {
        return demand.answer().isPresent() || scenario.play().isPresent();
    }

    /** Whether goods are worth their salvage value only at the end of a period counted from 0. */
    boolean endsSeason(int t) {
        return scenario.time().season().isPresent()
                && (t == periods - 1
                        || scenario.time().endsSeason(scenario.time().warmUp() + t));
    }

    /** The demand entry of an offer. */
    Demand demandOf(int offer) {
        return scenario.demand().get(offers.get(offer).demand());
    }

    private List<Integer> topDown() {
        List<Integer> order = new ArrayList<>();
        while (order.size() < firms.size()) {
            int before = order.size();
            for (int f = 0; f < firms.size(); f++) {
                boolean free = firms.get(f).buysFrom().stream().map(this::firm).allMatch(order::contains);
                if (!order.contains(f) && free) {
                    order.add(f);
                }
            }
            if (order.size() == before) {
                throw new IllegalStateException("firms buy from each other in a circle");
            }
        }
        return order;
    }

    private int[] owners() {
        int[] owners = new int[firms.size()];
        for (int f = 0; f < owners.length; f++) {
            owners[f] = f;
        }
        scenario.play()
                .ifPresent(play -> play.together().forEach(group -> {
                    int first = group.stream().mapToInt(this::firm).min().orElse(0);
                    group.forEach(id -> owners[firm(id)] = first);
                }));
        return owners;
    }

    /** Within one owner all profit counts in full already; partners of a network decide nothing in a play. */
    private List<Tie> ties() {
        return scenario.integration().stream()
                .map(rule -> new Tie(firm(rule.holder()), firm(rule.of()), rule.counts()))
                .filter(tie -> tie.holder() != PriceSource.NONE && tie.of() != PriceSource.NONE && tie.weight() > 0)
                .filter(tie -> owner[tie.holder()] != owner[tie.of()])
                .toList();
    }

    int firm(String id) {
        return firmIndex.getOrDefault(id, PriceSource.NONE);
    }

    int sku(String id) {
        return skuIndex.getOrDefault(id, PriceSource.NONE);
    }

    Firm firmOf(String id) {
        return firms.get(firm(id));
    }

    private Optional<LinkRule> rule(Trade trade) {
        return linkRules.find(
                trade.seller(),
                SnakeCase.of(firmOf(trade.seller()).kind()),
                trade.buyer(),
                SnakeCase.of(firmOf(trade.buyer()).kind()),
                trade.sku());
    }

    /** The scenario's rule for the shelf price of an offer. */
    Optional<PriceRule> shelfRule(Offer offer) {
        return linkRules
                .find(offer.firm(), SnakeCase.of(firmOf(offer.firm()).kind()), "consumers", "consumers", offer.sku())
                .map(LinkRule::price)
                .map(PriceRule::anticipated);
    }

    /** What moving a unit costs, and whether the buyer bears it. */
    double handling(int trade, boolean byBuyer) {
        int pack = skus.get(sku(trades.get(trade).sku())).pack();
        return rules.get(trade)
                .filter(rule -> (rule.paidBy() == LinkRule.Payer.BUYER) == byBuyer)
                .map(rule -> rule.perPack() / pack)
                .orElse(0.0);
    }

    /** Where the price of a trade comes from in a period counted from 0. */
    PriceSource tradeSource(int k, int t) {
        Trade trade = trades.get(k);
        int pack = skus.get(sku(trade.sku())).pack();
        int clearing = moves.clearing(trade.seller(), trade.sku(), t + 1);
        int price = clearing != PriceSource.NONE
                ? clearing
                : moves.find(trade.seller(), Move.What.WHOLESALE, trade.buyer(), trade.sku(), t + 1);
        int margin = moves.find(trade.seller(), Move.What.MARGIN, trade.buyer(), trade.sku(), t + 1);
        boolean within = isWithin(trade);
        return new PriceSource(
                price != PriceSource.NONE ? price : margin,
                price == PriceSource.NONE,
                rules.get(k).map(rule -> rule.price()),
                pack,
                within);
    }

    /** Where the price of an offer comes from in a period counted from 0. */
    PriceSource offerSource(int o, int t) {
        Offer offer = offers.get(o);
        int pack = skus.get(sku(offer.sku())).pack();
        int price = moves.find(offer.firm(), Move.What.PRICE, "", offer.sku(), t + 1);
        int margin = moves.find(offer.firm(), Move.What.MARGIN, "", offer.sku(), t + 1);
        return new PriceSource(
                price != PriceSource.NONE ? price : margin, price == PriceSource.NONE, shelfRule(offer), pack, false);
    }

    boolean isWithin(Trade trade) {
        return owner[firm(trade.seller())] == owner[firm(trade.buyer())];
    }

    /** What one more base unit costs a firm beside its purchase price. */
    double unitCost(int firm, int sku) {
        Sku product = skus.get(sku);
        double making = product.maker().equals(firms.get(firm).id()) ? product.cost() / product.pack() : 0;
        return making + firms.get(firm).unitCost();
    }

    boolean makes(int firm, int sku) {
        return skus.get(sku).maker().equals(firms.get(firm).id());
    }

    /** Stands of each demand entry with a form, in the order of its offers. */
    List<Stand> stands(int demand) {
        Map<String, List<Integer>> grouped = new LinkedHashMap<>();
        for (int o = 0; o < offers.size(); o++) {
            Offer offer = offers.get(o);
            if (offer.demand() == demand) {
                boolean clears = moves.decidesQuantity(offer.firm(), offer.sku());
                grouped.computeIfAbsent(clears ? "=" + offer.sku() : "#" + o, key -> new ArrayList<>())
                        .add(o);
            }
        }
        List<Stand> stands = new ArrayList<>();
        grouped.forEach((key, members) -> stands.add(stand(demand, stands.size(), members, key.startsWith("="))));
        return stands;
    }

    private Stand stand(int demand, int index, List<Integer> members, boolean clears) {
        Offer first = offers.get(members.get(0));
        String maker = skus.get(sku(first.sku())).maker();
        boolean own = maker.equals(first.firm());
        return new Stand(demand, index, members, clears, firm(first.firm()), own ? PriceSource.NONE : firm(maker));
    }

    /** Demand entries that answer to what is posted. */
    List<Integer> markets() {
        List<Integer> markets = new ArrayList<>();
        for (int d = 0; d < scenario.demand().size(); d++) {
            Demand demand = scenario.demand().get(d);
            if (isAnticipated(demand)) {
                markets.add(d);
            }
        }
        return markets;
    }
}
