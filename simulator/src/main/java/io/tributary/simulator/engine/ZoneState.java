package io.tributary.simulator.engine;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.ShelfStock;
import io.tributary.simulator.market.StockOutReaction;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The shops of one zone in one week: what was asked for, what was served, what waits for next week, and how satisfied
 * our customers are. Quantities are goods quanta.
 */
final class ZoneState {
    final Zone zone;
    private final World world;
    private final Scenario scenario;
    private final List<Shelf> shelves;
    private final long[] asked;
    private final long[] served;
    private final long[] delayed;
    private final List<Optional<Rationing.Claim>> claims = new ArrayList<>();
    private final int satisfactionMeasure;
    private final int awarenessMeasure;
    private final int[] stockistMeasures;
    /** By format; none where outlets that stock one product of ours stock all of them. */
    private final int[] anyMeasures;

    private final int[] askedMeasures;
    private final int[] servedMeasures;
    private double satisfaction;
    private double experience;
    private double awareness = 1;

    ZoneState(World world, Zone zone, List<Shelf> shelves) {
        this.world = world;
        this.zone = zone;
        this.shelves = shelves;
        scenario = world.scenario;
        asked = new long[shelves.size()];
        served = new long[shelves.size()];
        delayed = new long[shelves.size()];
        satisfaction = scenario.satisfaction().start();
        experience = satisfaction;
        ChartOfAccounts chart = world.builder.chart();
        satisfactionMeasure = chart.measure(Parties.consumers(zone), Measures.SATISFACTION, "");
        awarenessMeasure = scenario.consumers().awareness().isPresent()
                ? chart.measure(Parties.consumers(zone), Measures.AWARENESS, "")
                : ChartOfAccounts.NONE;
        stockistMeasures = measures(chart, Measures.STOCKISTS);
        anyMeasures = anyMeasures(chart);
        askedMeasures = measures(chart, Measures.ASKED);
        servedMeasures = measures(chart, Measures.SERVED);
    }

    private int[] anyMeasures(ChartOfAccounts chart) {
        int[] ids = new int[world.coverage.isLimited() ? scenario.formats().size() : 0];
        Arrays.setAll(
                ids,
                format ->
                        chart.measure(Parties.group(zone, scenario.formats().get(format)), Measures.STOCKING_ANY, ""));
        return ids;
    }

    private int[] measures(ChartOfAccounts chart, String name) {
        int[] ids = new int[shelves.size()];
        Arrays.fill(ids, ChartOfAccounts.NONE);
        for (int o = 0; o < ids.length; o++) {
            Shelf shelf = shelves.get(o);
            if (shelf.ours && shelf.inOutlet()) {
                OutletFormat format = scenario.formats().get(shelf.place.format());
                Party group = Parties.group(zone, format);
                ids[o] = chart.measure(
                        group, name, scenario.skus().get(shelf.sku).id());
            }
        }
        return ids;
    }

    double satisfaction() {
        return satisfaction;
    }

    /** What our customers hear of us costs points. */
    void hurt(double points) {
        satisfaction = Math.max(0, satisfaction - points);
    }

    /** What our customers experienced last week, 0 to 100. */
    double experience() {
        return experience;
    }

    /** Takes over what the consumers' own states add up to: points of satisfaction, share who know our brands. */
    void follow(double points, double known) {
        satisfaction = points;
        awareness = known;
    }

    /** Share of the zone's consumers who know our brands. */
    double awareness() {
        return awareness;
    }

    /** Units that the week's shoppers asked for at an offer. */
    double asked(int offer) {
        return shelves.get(offer).valuation.units(asked[offer]);
    }

    /** Takes in what the consumers want this week, with what they put off last week. */
    void ask(long[] bought, double peoplePerAgent) {
        for (int o = 0; o < asked.length; o++) {
            Shelf shelf = shelves.get(o);
            asked[o] = FixedPoint.sum(shelf.valuation.goods(bought[o] * peoplePerAgent), delayed[o]);
            delayed[o] = 0;
            long wanted = asked[o];
            shelf.stock.ifPresent(stock -> stock.asked = FixedPoint.sum(stock.asked, wanted));
        }
    }

    void visit(Memory.Visitor visitor) {
        visitor.meet("zone|" + zone.id() + '|' + zone.region(), tape -> {
            satisfaction = tape.real(satisfaction);
            experience = tape.real(experience);
            awareness = tape.real(awareness);
        });
    }

    void keep(Tape tape, int offer) {
        asked[offer] = tape.number(asked[offer]);
        served[offer] = tape.number(served[offer]);
        delayed[offer] = tape.number(delayed[offer]);
    }

    /** Claims what the week's shoppers want from stocks on which other zones draw too. */
    void claim(Rationing rationing) {
        claims.clear();
        for (int o = 0; o < asked.length; o++) {
            Shelf shelf = shelves.get(o);
            String name = zone.id() + '/' + shelf.place.id();
            long wanted = asked[o];
            claims.add(
                    shelf.format() >= 0
                            ? Optional.empty()
                            : shelf.stock.map(stock -> rationing.claim(stock, name, wanted)));
        }
    }

    /** Serves the week's shoppers from the shelves. */
    void serve(Ledger ledger, int index, Market market) {
        double[] found = new double[asked.length];
        for (int o = 0; o < asked.length; o++) {
            found[o] = found(o, index, market);
        }
        for (int o = 0; o < asked.length; o++) {
            Shelf shelf = shelves.get(o);
            long quantity = shelf.stock.isEmpty() ? asked[o] : onShelf(shelf, o, found[o]);
            shelf.sell(ledger, quantity);
            served[o] = quantity;
            if (shelf.format() < 0) {
                shelf.stock.ifPresent(stock -> stock.found = FixedPoint.sum(stock.found, quantity));
            }
        }
    }

    /** Those who found nothing react as the scenario says. */
    void react(Ledger ledger) {
        StockOutReaction reaction = scenario.consumers().stockOut();
        for (int o = 0; o < asked.length; o++) {
            long missing = asked[o] - served[o];
            if (missing > 0) {
                react(ledger, o, missing, reaction);
            }
        }
    }

    private long onShelf(Shelf shelf, int o, double found) {
        long left = shelf.stock.orElseThrow().onHand;
        if (shelf.format() < 0) {
            long granted = claims.get(o).map(Rationing.Claim::granted).orElse(asked[o]);
            return Math.min(granted, left);
        }
        return found == 0 ? 0 : Math.min(left, (long) Math.floor(asked[o] * found));
    }

    /** The share that an offer's shoppers find in the outlets: the same for all channels that draw on their stock. */
    private double found(int o, int index, Market market) {
        Shelf shelf = shelves.get(o);
        if (shelf.stock.isEmpty() || shelf.format() < 0) {
            return 1;
        }
        Stock stock = shelf.stock.get();
        long wanted = 0;
        for (int other = 0; other < asked.length; other++) {
            boolean sameStock = shelves.get(other).stock.filter(s -> s == stock).isPresent();
            wanted = sameStock ? FixedPoint.sum(wanted, asked[other]) : wanted;
        }
        double outlets = zone.outlets()
                * scenario.formats().get(shelf.format()).share()
                * market.presence.stockingOf(shelf.sku, index, shelf.format());
        if (outlets <= 0 || wanted == 0) {
            return 0;
        }
        double mean = shelf.valuation.units(wanted) / outlets;
        double each = shelf.valuation.units(stock.onHand) / outlets;
        return ShelfStock.servedShare(mean, each, OVERDISPERSION);
    }

    /**
     * Overdispersion of an outlet's weekly demand: variance = mean x (1 + 0.05 x mean). Assumption: outlets of one
     * format and zone differ in size by a coefficient of variation of about 22 %.
     */
    private static final double OVERDISPERSION = 0.05;

    private void react(Ledger ledger, int o, long missing, StockOutReaction reaction) {
        long elsewhere = part(missing, reaction.otherShop());
        for (int other = 0; other < asked.length && elsewhere > 0; other++) {
            Shelf shelf = shelves.get(other);
            if (other != o && shelf.allowed && shelf.sku == shelves.get(o).sku && shelf.stock.isPresent()) {
                long quantity = Math.min(elsewhere, shelf.stock.get().onHand);
                shelf.sell(ledger, quantity);
                elsewhere -= quantity;
            }
        }
        switchSize(ledger, o, part(missing, reaction.otherSize()));
        switchBrand(ledger, o, part(missing, reaction.otherBrand()));
        delayed[o] = FixedPoint.sum(delayed[o], part(missing, reaction.delay()));
    }

    /** Those who take another size find it on the same shelf, as far as there is stock. */
    private void switchSize(Ledger ledger, int o, long switchers) {
        long left = switchers;
        String maker = scenario.skus().get(shelves.get(o).sku).maker();
        for (int other = 0; other < asked.length && left > 0; other++) {
            Shelf shelf = shelves.get(other);
            boolean sameBrand = scenario.skus().get(shelf.sku).maker().equals(maker);
            boolean here = shelf.allowed && shelf.place.equals(shelves.get(o).place);
            if (sameBrand && shelf.sku != shelves.get(o).sku && here) {
                long quantity = shelf.stock.isPresent() ? Math.min(left, shelf.stock.get().onHand) : left;
                shelf.sell(ledger, quantity);
                left -= quantity;
            }
        }
    }

    /** Brand switchers take the other brands on the same kind of shelf in proportion to their sales. */
    private void switchBrand(Ledger ledger, int o, long switchers) {
        long base = 0;
        for (int other = 0; other < asked.length; other++) {
            base = FixedPoint.sum(base, isRivalOf(o, other) ? asked[other] : 0);
        }
        long left = switchers;
        for (int other = 0; other < asked.length && base > 0; other++) {
            if (isRivalOf(o, other)) {
                long quantity = FixedPoint.product(left, asked[other], base);
                shelves.get(other).sell(ledger, quantity);
                left -= quantity;
                base -= asked[other];
            }
        }
    }

    private boolean isRivalOf(int o, int other) {
        Shelf mine = shelves.get(o);
        Shelf shelf = shelves.get(other);
        return shelf.sku != mine.sku && shelf.stock.isEmpty() && shelf.place.equals(mine.place);
    }

    private static long part(long quantity, double share) {
        return (long) Math.floor(quantity * share);
    }

    /** Customers learn from the week; see {@link io.tributary.simulator.relation.Satisfaction}. */
    void learn(int index, Market market) {
        double wanted = 0;
        double found = 0;
        double service = 0;
        for (int o = 0; o < asked.length; o++) {
            Shelf shelf = shelves.get(o);
            if (shelf.ours && shelf.inOutlet()) {
                wanted += asked[o];
                found += served[o];
                service +=
                        asked[o] * scenario.formats().get(shelf.place.format()).service();
            }
        }
        if (wanted == 0) {
            return;
        }
        double fill = found / wanted;
        double onShelf = world.coverage.zone(index) * fill;
        double care = (service / wanted + world.coverage.service(index)) / 2;
        experience = scenario.satisfaction().experience(onShelf, care, fill, relativePrice());
        double waited = world.publicity
                .serviceDesks()
                .map(desks -> desks.penalty(index))
                .orElse(0.0);
        experience = Math.max(0, experience - waited);
        satisfaction = scenario.satisfaction().next(satisfaction, experience);
    }

    /** Base units of ours that the zone's shoppers found this week. */
    double soldOfOurs() {
        double units = 0;
        for (int o = 0; o < served.length; o++) {
            units += shelves.get(o).ours ? shelves.get(o).valuation.units(served[o]) : 0;
        }
        return units;
    }

    /** Our mean price paid against the mean price paid for all brands. */
    private double relativePrice() {
        double own = 0;
        double ownUnits = 0;
        double all = 0;
        double units = 0;
        for (int o = 0; o < asked.length; o++) {
            Shelf shelf = shelves.get(o);
            double quantity = shelf.valuation.units(asked[o]);
            all += quantity * shelf.perUnit();
            units += quantity;
            if (shelf.ours) {
                own += quantity * shelf.perUnit();
                ownUnits += quantity;
            }
        }
        return all == 0 || ownUnits == 0 ? 1 : own / ownUnits / (all / units);
    }

    /** Writes the zone's states of the week. */
    void record(Ledger ledger, int index, Market market) {
        ledger.record(satisfactionMeasure, satisfaction);
        if (awarenessMeasure != ChartOfAccounts.NONE) {
            ledger.record(awarenessMeasure, awareness);
        }
        for (int format = 0; format < anyMeasures.length; format++) {
            double outlets = zone.outlets() * scenario.formats().get(format).share();
            ledger.record(anyMeasures[format], isSold(format) ? outlets * market.presence.stocking(index, format) : 0);
        }
        for (int o = 0; o < asked.length; o++) {
            Shelf shelf = shelves.get(o);
            if (stockistMeasures[o] != ChartOfAccounts.NONE) {
                double outlets = zone.outlets()
                        * scenario.formats().get(shelf.place.format()).share();
                double stocking =
                        shelf.allowed ? market.presence.stockingOf(shelf.sku, index, shelf.place.format()) : 0;
                ledger.record(stockistMeasures[o], outlets * stocking);
                ledger.record(askedMeasures[o], shelf.valuation.units(asked[o]));
                ledger.record(servedMeasures[o], shelf.valuation.units(served[o]));
            }
        }
    }

    /** Whether outlets of a format may sell any product of ours. */
    private boolean isSold(int format) {
        return shelves.stream()
                .anyMatch(shelf -> shelf.ours && shelf.allowed && shelf.inOutlet() && shelf.place.format() == format);
    }
}
