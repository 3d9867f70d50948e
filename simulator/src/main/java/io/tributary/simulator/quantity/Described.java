package io.tributary.simulator.quantity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field of a model record means, in English and Chinese, with its unit, range and default. The scenario reader,
 * the JSON schema, the glossary and the documents are all fed from here, so that they cannot disagree. A description that
 * many records share stands once, on an annotation of its own that is put beside each field.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {
    /** Marks a field that the scenario must give. */
    String REQUIRED = "<required>";

    /** Marks a field whose default is the empty list, the empty map or the empty Optional. */
    String EMPTY = "<empty>";

    /** Marks a field whose default is a record with all its own defaults. */
    String DEFAULTS = "<defaults>";

    String en();

    String zh();

    Unit unit() default Unit.NONE;

    /** The default as a person would write it in a scenario; {@link #REQUIRED}, {@link #EMPTY} or {@link #DEFAULTS}. */
    String byDefault() default REQUIRED;

    /** Where the default comes from: a citation, or the word "assumption". Empty where there is no default number. */
    String source() default "";

    /** The smallest allowed number, inclusive. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The largest allowed number, inclusive. */
    double max() default Double.POSITIVE_INFINITY;
}
