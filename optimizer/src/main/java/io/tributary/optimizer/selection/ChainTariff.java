package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Agency;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.channel.Plant;
import io.tributary.simulator.contract.Head;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.policy.PriceView;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a base unit costs the maker on its way through a chain: trade margin or commission, freight and rebate, by the
 * scenario's link rules. With several products of ours the figures are their plain mean; an outlet's price is the mean over the formats
 * that may sell the product.
 *
 * <p>Example: the maker sells a case of 24 at 18.00 and shops pay 21.00: the margin is 3.00 / 24 = 0.125 per bottle.
 */
final class ChainTariff {
    private final Scenario scenario;
    private final LinkRules links;
    private final Roads roads;
    private final Firm maker;
    private final List<Sku> skus;
    private final Set<String> undecided;

    /**
     * The tariff of a scenario; throws {@link IllegalArgumentException} where there is no maker or product of ours.
     *
     * @param undecided ids of warehouses that may be open or closed: each partner takes its cheapest way, which no choice
     *     can beat
     */
    ChainTariff(Scenario scenario, Set<String> undecided) {
        this(scenario, undecided, Optional.empty());
    }

    /** The tariff of one product of ours. */
    ChainTariff(Scenario scenario, Set<String> undecided, String only) {
        this(scenario, undecided, Optional.of(only));
    }

    private ChainTariff(Scenario scenario, Set<String> undecided, Optional<String> only) {
        this.scenario = scenario;
        this.undecided = Set.copyOf(undecided);
        links = new LinkRules(scenario.links());
        roads = scenario.roads();
        maker = makerOf(scenario);
        skus = scenario.skus().stream()
                .filter(sku -> sku.maker().equals(maker.id()))
                .filter(sku -> only.isEmpty() || only.get().equals(sku.id()))
                .toList();
        if (skus.isEmpty()) {
            throw new IllegalArgumentException(
                    "skus has none made by " + maker.id() + ". Maybe its maker is misspelt.");
        }
    }

    /** The maker whose channel is planned: the first firm of ours of that kind. */
    static Firm makerOf(Scenario scenario) {
        return scenario.firms().stream()
                .filter(firm -> firm.ours() && firm.kind() == Firm.Kind.MAKER)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "firms has no maker of ours, but a plan needs one. Maybe `ours: no` is set."));
    }

    /**
     * Money per base unit.
     *
     * @param margin price that outlets pay less the maker's first selling price
     * @param freight freight and handling that the maker pays
     * @param rebate rebates of the maker at full attainment
     * @param warehouse cost of going through the warehouse
     * @param commission what an agent earns; 0 for those who take title
     * @param house the warehouse through which the goods come; empty where they come from the plant
     */
    record PerUnit(
            double margin,
            double freight,
            double rebate,
            double warehouse,
            double commission,
            Optional<String> house) {}

    /** Freight and throughput per base unit over one way to the maker's first customer. */
    private record Way(Optional<String> house, double freight, double warehouse) {
        double sum() {
            return freight + warehouse;
        }
    }

    /** The figures of a chain that ends with a distributor and starts with the wholesaler, if there is one. */
    PerUnit of(Partner distributor, Optional<Partner> wholesaler) {
        if (scenario.agents().contains(distributor.id())) {
            return ofAgent(distributor);
        }
        Partner first = wholesaler.orElse(distributor);
        double margin = 0;
        double rebate = 0;
        for (Sku sku : skus) {
            LinkRule link = link(sku, maker.id(), "maker", first.id(), kind(first));
            double firstPrice = price(link, sku.cost(), first.region());
            double purchase = wholesaler
                    .map(w -> price(
                            link(sku, w.id(), kind(w), distributor.id(), kind(distributor)),
                            firstPrice,
                            distributor.region()))
                    .orElse(firstPrice);
            margin += (outletPrice(sku, distributor, purchase) - firstPrice) / sku.pack();
            rebate += rebate(link, firstPrice) / sku.pack();
        }
        Way way = ways(first).stream().min(Comparator.comparingDouble(Way::sum)).orElseThrow();
        return new PerUnit(margin / skus.size(), way.freight(), rebate / skus.size(), way.warehouse(), 0, way.house());
    }

    /** Whether the maker sells to a wholesaler, and that to a distributor. */
    boolean links(Partner distributor, Partner wholesaler) {
        return skus.stream()
                .allMatch(sku -> links.find(maker.id(), "maker", wholesaler.id(), kind(wholesaler), sku.id())
                                .isPresent()
                        && links.find(wholesaler.id(), kind(wholesaler), distributor.id(), kind(distributor), sku.id())
                                .isPresent());
    }

    /**
     * The figures of an agent. The maker invoices the outlets, so there is no margin; the goods go straight to them, and
     * the agent's place stands for theirs.
     */
    private PerUnit ofAgent(Partner agent) {
        double commission = 0;
        double freight = 0;
        double rebate = 0;
        double km = fromPlant(agent.location());
        for (Sku sku : skus) {
            LinkRule link = link(sku, maker.id(), "maker", "outlet", "outlet");
            double price = price(link, sku.cost(), agent.region());
            commission += scenario.agency().map(Agency::commission).orElse(0.0) * price / sku.pack();
            double perPack = rate(link) * sku.weight() / 1000 * km + link.perPack();
            freight += link.paidBy() == LinkRule.Payer.SELLER ? perPack / sku.pack() : 0;
            rebate += rebate(link, price) / sku.pack();
        }
        int n = skus.size();
        return new PerUnit(0, freight / n, rebate / n, 0, commission / n, Optional.empty());
    }

    /**
     * The warehouses through which goods may come to a chain, the nearest first: those that are undecided, and the one
     * that is certain to supply it where they are closed; none for an agent.
     */
    List<String> houses(Partner distributor, Optional<Partner> wholesaler) {
        Partner first = wholesaler.orElse(distributor);
        return scenario.agents().contains(distributor.id())
                ? List.of()
                : ways(first).stream().flatMap(way -> way.house().stream()).toList();
    }

    /**
     * The ways on which goods may come to a partner: one, unless warehouses are undecided. Then each of those that are
     * nearer than what certainly supplies it is a way, too.
     */
    private List<Way> ways(Partner first) {
        double fromPlant = fromPlant(first.location());
        List<Way> ways = new ArrayList<>();
        for (Logistics.Warehouse house :
                scenario.logistics().suppliersOf(first.id(), first.location(), roads, fromPlant)) {
            if (undecided.contains(house.id())) {
                ways.add(way(first, Optional.of(house), fromPlant));
            } else if (house.open()) {
                ways.add(way(first, Optional.of(house), fromPlant));
                return ways;
            }
        }
        ways.add(way(first, Optional.empty(), fromPlant));
        return ways;
    }

    private Way way(Partner first, Optional<Logistics.Warehouse> house, double fromPlant) {
        double freight = 0;
        double through = 0;
        for (Sku sku : skus) {
            LinkRule link = link(sku, maker.id(), "maker", first.id(), kind(first));
            double km = house.map(h -> roads.km(h.location(), first.location())).orElse(fromPlant);
            double trunk = house.map(h -> h.trunkFreight() * sku.weight() / 1000 * fromPlant(h.location()))
                    .orElse(0.0);
            double perPack = rate(link) * sku.weight() / 1000 * km + link.perPack() + trunk;
            freight += link.paidBy() == LinkRule.Payer.SELLER ? perPack / sku.pack() : 0;
            through += house.map(Logistics.Warehouse::perPack).orElse(0.0) / sku.pack();
        }
        return new Way(house.map(Logistics.Warehouse::id), freight / skus.size(), through / skus.size());
    }

    private double rate(LinkRule link) {
        return link.mode()
                .flatMap(scenario.logistics()::mode)
                .map(Logistics.Mode::freight)
                .orElse(link.freight());
    }

    private double fromPlant(Location place) {
        return maker.plants().stream()
                .mapToDouble((Plant plant) -> roads.km(new Location(plant.name(), plant.lat(), plant.lon()), place))
                .min()
                .orElse(0);
    }

    private double outletPrice(Sku sku, Partner distributor, double purchase) {
        double sum = 0;
        double shares = 0;
        List<OutletFormat> permitted = scenario.formats().stream()
                .filter(format -> sku.isSoldAt(format.id()))
                .toList();
        for (OutletFormat format : permitted) {
            sum += format.share()
                    * price(
                            link(sku, distributor.id(), kind(distributor), format.id(), "outlet"),
                            purchase,
                            distributor.region());
            shares += format.share();
        }
        return shares > 0
                ? sum / shares
                : price(
                        link(sku, distributor.id(), kind(distributor), "outlet", "outlet"),
                        purchase,
                        distributor.region());
    }

    private static double rebate(LinkRule link, double price) {
        double sum = 0;
        for (Term term : link.terms()) {
            sum += term.head() == Head.REBATE ? term.perUnitAtTarget(price) : 0;
        }
        return sum;
    }

    /** What the planning model takes for the price: that of the buyer's region; outlets lie in their distributor's. */
    private static double price(LinkRule link, double purchase, String region) {
        if (link.price() instanceof PriceRule.BestResponse) {
            throw new IllegalArgumentException("links: " + link.seller() + " > " + link.buyer()
                    + " has a best-response price, which a plan can't foresee. Use a fixed price or a mark-up.");
        }
        return link.price().anticipated().price(PriceView.ofCost(purchase).in(region));
    }

    private LinkRule link(Sku sku, String seller, String sellerKind, String buyer, String buyerKind) {
        return links.find(seller, sellerKind, buyer, buyerKind, sku.id())
                .orElseThrow(() -> new IllegalArgumentException("links has none from " + seller + " (" + sellerKind
                        + ") to " + buyer + " (" + buyerKind + ") for " + sku.id()
                        + ". Add one, or take that channel length out of decide.levels."));
    }

    private static String kind(Partner partner) {
        return partner.role() == Partner.Role.WHOLESALER ? "wholesaler" : "distributor";
    }
}
