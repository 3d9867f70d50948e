package io.tributary.simulator.customer;

import java.util.Arrays;

/** Mean and standard error of independent numbers. */
record Sample(double mean, double error) {

    static Sample of(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElseThrow();
        double squares =
                Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum();
        return new Sample(mean, Math.sqrt(squares / (numbers.length - 1) / numbers.length));
    }

    /** Standard errors between the mean and a value. */
    double z(double value) {
        return (mean - value) / error;
    }
}
