package io.tributary.optimizer.selection;

import static io.tributary.optimizer.selection.WrittenLimits.cents;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a distributor would sell in an area, and what that would cost over the scenario's window. */
final class OfferDraft {
    private final Scenario scenario;
    private final CostToServe cost;
    private final Roads roads;
    private final double years;
    private final double changeCost;
    private final Map<String, Zone> zones = new TreeMap<>();

    /**
     * The draft of a scenario's offers.
     *
     * @param years length of the window
     * @param changeCost what it costs once to give an area to somebody else
     */
    OfferDraft(Scenario scenario, CostToServe cost, double years, double changeCost) {
        this.scenario = scenario;
        this.cost = cost;
        this.years = years;
        this.changeCost = changeCost;
        roads = scenario.roads();
        scenario.zones().forEach(zone -> zones.put(zone.id(), zone));
    }

    double km(Area area, Partner partner) {
        return roads.km(partner.location(), Location.of(zone(area)));
    }

    /** Outlets of an area that will stock us through a distributor behind so many tiers. */
    int outlets(Area area, Partner partner, int tiers) {
        double reach = scenario.listing().reach(partner, km(area, partner), tiers, area.outlets());
        return (int) Math.min(Math.round(reach * area.outlets()), (int) partner.capacity());
    }

    /** Outlets of an area that would stock us through a distributor with room for all of them. */
    int reached(Area area, Partner partner, int tiers) {
        double share = scenario.listing().reach(partner, km(area, partner), tiers, Math.min(1, area.outlets()));
        return (int) Math.round(share * area.outlets());
    }

    /**
     * Sales and cost.
     *
     * @param tariffs of the products that the chain may carry
     * @param changed whether the area changes hands
     */
    Offer.Flows flows(Area area, int outlets, List<Products.Tariff> tariffs, boolean changed) {
        double part = area.outlets() / zone(area).outlets();
        double units = 0;
        double[] money = new double[5];
        for (Products.Tariff tariff : tariffs) {
            double sold = tariff.response(area.zone()).unitsPerYear(part, outlets / area.outlets()) * years;
            ChainTariff.PerUnit each = tariff.perUnit();
            units += sold;
            money[0] += sold * each.margin();
            money[1] += sold * each.freight();
            money[2] += sold * each.rebate();
            money[3] += sold * each.warehouse();
            money[4] += sold * each.commission();
        }
        return new Offer.Flows(
                Math.round(units),
                cents(money[0] * cost.realised(CostAccount.MARGIN)),
                cents(money[1] * cost.realised(CostAccount.FREIGHT)),
                cents(money[2] * cost.realised(CostAccount.REBATE)),
                changed ? cents(changeCost) : 0,
                cents(money[3] * cost.realised(CostAccount.WAREHOUSE)),
                cents(money[4]));
    }

    private Zone zone(Area area) {
        Zone zone = zones.get(area.zone());
        if (zone == null) {
            throw new IllegalArgumentException(
                    "areas: " + area.id() + " lies in zone " + area.zone() + ", which does not exist");
        }
        return zone;
    }
}
