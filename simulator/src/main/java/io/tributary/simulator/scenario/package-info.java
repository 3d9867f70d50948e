/**
 * The whole valid model, and how a person writes it: the reader of YAML and tables, the check that reports all
 * problems at once, the schema, and the changes by which variants, plans and command-line settings alter a scenario.
 * The only room that parses files. A Scenario that exists is valid.
 */
@NullMarked
@Room(
        name = "scenario",
        mayUse = {
            "quantity",
            "document",
            "luck",
            "chance",
            "geography",
            "market",
            "demand",
            "channel",
            "contract",
            "policy",
            "relation",
            "ledger",
            "game",
            "formula",
            "design"
        })
package io.tributary.simulator.scenario;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
