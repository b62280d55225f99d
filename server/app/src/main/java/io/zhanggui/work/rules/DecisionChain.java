package io.zhanggui.work.rules;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The chain of an agency's decisions: the stamp of each entry covers all of it and the stamp of the one before. Whoever
 * changes, swaps or removes an entry in the database breaks every stamp from there on.
 */
public final class DecisionChain {

    private static final String START = "-";

    private final UnaryOperator<String> stamp;

    /** @param stamp what cannot be made without the key */
    public DecisionChain(UnaryOperator<String> stamp) {
        this.stamp = stamp;
    }

    /** The entry that follows. */
    public Approval.Entry next(
            AgencyId agency,
            Approval.@Nullable Entry last,
            ApprovalId approval,
            Approval.State kind,
            String text,
            UserId by,
            Instant at) {
        long number = last == null ? 1 : last.number() + 1;
        String before = last == null ? START : last.stamp();
        return new Approval.Entry(
                number,
                approval,
                kind,
                text,
                by,
                at,
                stamp.apply(written(agency, before, number, approval, kind, text, by, at)));
    }

    /** The number of the first entry that is missing or not as it was written. */
    public Optional<Long> firstBroken(AgencyId agency, List<Approval.Entry> entries) {
        String before = START;
        long number = 1;
        for (Approval.Entry entry : entries) {
            String written = written(
                    agency, before, number, entry.approval(), entry.kind(), entry.text(), entry.by(), entry.at());
            if (entry.number() != number || !stamp.apply(written).equals(entry.stamp())) {
                return Optional.of(number);
            }
            before = entry.stamp();
            number++;
        }
        return Optional.empty();
    }

    /** Each part with its length, so that no two entries are written the same. */
    private static String written(
            AgencyId agency,
            String before,
            long number,
            ApprovalId approval,
            Approval.State kind,
            String text,
            UserId by,
            Instant at) {
        StringBuilder line = new StringBuilder();
        for (Object part : List.of(
                agency.value(), before, number, approval.value(), kind.name(), text, by.value(), at.toEpochMilli())) {
            String word = part.toString();
            line.append(word.length()).append(':').append(word).append(';');
        }
        return line.toString();
    }
}
