package io.tributary.simulator.engine;

/** Partners read their books, feel, decide and go; the maker supervises, judges and replaces them. */
record Relating() implements Phase {

    @Override
    public void act(World world) {
        world.life.ifPresent(PartnerLife::act);
        world.ties.ifPresent(ties -> ties.end(world));
    }
}
