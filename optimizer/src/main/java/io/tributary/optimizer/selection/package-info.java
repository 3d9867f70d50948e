/**
 * Partner selection and assignment: which distributor serves which area, through how many tiers. Here live the problem
 * in whole numbers, its mapping from a scenario, the value of a plan account by account, and the relaxations whose
 * bounds it is held against. The search lives in {@code solver}; no solver library is seen here.
 */
@NullMarked
@Room(
        name = "selection",
        mayUse = {"bound"})
package io.tributary.optimizer.selection;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
