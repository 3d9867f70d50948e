package io.tributary.simulator.engine;

import java.util.Optional;

/** What consumers hear and see of us beside what they buy: brand, new products, answers to complaints, displays, shows. */
record Publicity(
        Optional<Brands> brands,
        Launches launches,
        Optional<ServiceDesks> serviceDesks,
        Optional<Displays> displays,
        StageFees stageFees) {

    static Publicity of(World world) {
        return new Publicity(
                world.scenario.brand().map(rule -> new Brands(world, rule)),
                new Launches(world),
                world.scenario.customerService().map(rule -> new ServiceDesks(world, rule)),
                Displays.of(world),
                new StageFees(world));
    }

    /** Factor on the weight of our offers in a zone. */
    double liking(int zone) {
        return brands.map(brand -> brand.liking(zone)).orElse(1.0);
    }

    /** Part of a zone's shoppers who consider a product. */
    double known(int zone, int sku) {
        return launches.known(zone, sku);
    }

    void visit(Memory.Visitor visitor) {
        brands.ifPresent(brand -> brand.visit(visitor));
        launches.visit(visitor);
        serviceDesks.ifPresent(desks -> desks.visit(visitor));
    }
}
