package io.tributary.simulator.engine;

import io.tributary.simulator.game.PriceGame;
import io.tributary.simulator.game.Solution;
import io.tributary.simulator.game.StagedEquilibrium;
import io.tributary.simulator.game.StreetDemand;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.DemandProcess.HotellingStreet;
import io.tributary.simulator.scenario.Demand;
import java.util.List;
import java.util.Optional;

/**
 * Consumers on a street with a shop at each end. The shops whose rule is best_response move together and post the
 * prices of their game; where the consumers live is drawn anew every period, and each goes to the shop with the lower
 * price plus way.
 */
final class Street implements DirectDemand {
    private final Demand demand;
    private final List<Counter> shops;
    private final StreetDemand form;
    private final long people;
    private Optional<PriceGame> solved = Optional.empty();
    private List<Double> prices = List.of(Double.NaN, Double.NaN);

    Street(Demand demand, HotellingStreet street, World world) {
        this.demand = demand;
        shops = List.of(
                new Counter(demand.at(), demand.sku(), world), new Counter(street.other(), demand.sku(), world));
        form = new StreetDemand(street.transport(), street.people());
        people = (long) Math.rint(street.people());
    }

    @Override
    public void ask(World world) {
        post(world.period);
        double share = form.shareOfFirst(shops.get(0).perUnit(), shops.get(1).perUnit());
        long first = world.luck
                .draws(Purpose.DEMAND_PROCESS, demand.at(), world.period)
                .binomial(people, share);
        shops.get(0).ask((double) first);
        shops.get(1).ask((double) (people - first));
    }

    private void post(int period) {
        shops.stream().filter(shop -> !shop.isPlayed()).forEach(shop -> shop.post(Double.NaN));
        if (shops.stream().noneMatch(Counter::isPlayed)) {
            return;
        }
        PriceGame game = new PriceGame(form, shops.stream().map(Street::seller).toList());
        if (!Optional.of(game).equals(solved)) {
            prices = solve(game, period);
            solved = Optional.of(game);
        }
        for (int i = 0; i < shops.size(); i++) {
            shops.get(i).post(prices.get(i));
        }
    }

    private static PriceGame.Seller seller(Counter shop) {
        Optional<Double> posted = shop.isPlayed() ? Optional.empty() : Optional.of(shop.perUnit());
        return new PriceGame.Seller(shop.firm, shop.unitCost(), posted);
    }

    private static List<Double> solve(PriceGame game, int period) {
        Solution found = StagedEquilibrium.of(game);
        if (!found.isEquilibrium()) {
            throw new NoEquilibrium(period, game, found);
        }
        return found.x();
    }

    @Override
    public void serve(World world) {
        shops.forEach(shop -> shop.serve(world.ledger));
    }
}
