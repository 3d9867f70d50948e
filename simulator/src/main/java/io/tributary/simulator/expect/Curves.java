package io.tributary.simulator.expect;

import io.tributary.simulator.scenario.CurveGrid;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;

/**
 * What an experiment's grid gave.
 *
 * @param scenario the scenario as written
 * @param experiment its experiment
 * @param points all points: panels, then lines, then along, the last fastest
 */
public record Curves(Scenario scenario, CurveGrid experiment, List<Point> points) {
    public Curves {
        points = List.copyOf(points);
    }

    /**
     * A point of the grid.
     *
     * @param panel level of the panels, 0 where there are none
     * @param line level of the lines, 0 where there are none
     * @param along level of the axis along which the curves run
     * @param values what is shown, in the order of the scenario; NaN where the point has no value
     * @param errors standard errors over runs, 0 where there is no luck
     * @param fingerprint of the point's scenario
     * @param reason why it has no values; empty where it has
     */
    public record Point(
            int panel,
            int line,
            int along,
            List<Double> values,
            List<Double> errors,
            String fingerprint,
            String reason) {
        public Point {
            values = List.copyOf(values);
            errors = List.copyOf(errors);
        }
    }

    /** The point at a place of the grid. */
    public Point at(int panel, int line, int along) {
        int lines = experiment.lines().map(axis -> axis.levels().size()).orElse(1);
        return points.get((panel * lines + line) * experiment.along().levels().size() + along);
    }
}
