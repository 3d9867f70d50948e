package io.tributary.optimizer.facility.exact;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A facility problem as a file between two processes, number by number, so that nothing is rounded. */
final class ProblemFile {
    private ProblemFile() {}

    static void write(FacilityProblem problem, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(problem.mostOpen());
            out.writeLong(problem.requiredCover());
            out.writeInt(problem.sites());
            for (int s = 0; s < problem.sites(); s++) {
                out.writeLong(problem.openingCost(s));
                out.writeInt(problem.capacity(s));
            }
            out.writeInt(problem.customers());
            for (int i = 0; i < problem.customers(); i++) {
                out.writeLong(problem.mustServe(i) ? FacilityProblem.NEVER : problem.unservedCost(i));
                out.writeInt(problem.endOfArcs(i) - problem.firstArc(i));
                for (int k = problem.firstArc(i); k < problem.endOfArcs(i); k++) {
                    out.writeInt(problem.site(k));
                    out.writeLong(problem.cost(k));
                    out.writeInt(problem.weight(k));
                    out.writeInt(problem.requiredCover() > 0 ? problem.cover(k) : 0);
                }
            }
        }
    }

    static FacilityProblem read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            FacilityDraft draft = new FacilityDraft();
            draft.mostOpen(in.readInt());
            draft.requiredCover(in.readLong());
            int sites = in.readInt();
            for (int s = 0; s < sites; s++) {
                long cost = in.readLong();
                draft.site(cost, in.readInt());
            }
            int customers = in.readInt();
            for (int i = 0; i < customers; i++) {
                draft.customer(in.readLong());
                int arcs = in.readInt();
                for (int k = 0; k < arcs; k++) {
                    int site = in.readInt();
                    long cost = in.readLong();
                    int weight = in.readInt();
                    draft.arc(site, cost, weight, in.readInt());
                }
            }
            return draft.build();
        }
    }
}
