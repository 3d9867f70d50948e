package io.tributary.simulator.quantity;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds descriptions. */
public final class Descriptions {
    private Descriptions() {}

    /** The description beside a field or a record, or that of an annotation beside it which fields share. */
    public static Optional<Described> of(AnnotatedElement element) {
        return Stream.concat(
                        Stream.ofNullable(element.getAnnotation(Described.class)),
                        Arrays.stream(element.getAnnotations())
                                .map(shared -> shared.annotationType().getAnnotation(Described.class))
                                .filter(Objects::nonNull))
                .findFirst();
    }
}
