package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the next settlement must know of the statement before.
 *
 * @param contract number of the contract
 * @param period it settled
 * @param ledger what every period so far came to
 * @param caps corrections for the cap so far, by window
 * @param carriedFen what it carries over, not positive
 * @param hash SHA-256 of its file, as hex
 */
public record Previous(
        String contract, Span period, List<LedgerEntry> ledger, Map<Span, Long> caps, long carriedFen, String hash) {

    /** The account a statement gives to the next one. */
    public static Previous of(Statement statement) {
        return of(statement, Hashes.sha256(StatementJson.bytes(statement)));
    }

    /** The same, where the hash of the statement's file is known. */
    public static Previous of(Statement statement, String hash) {
        Map<Span, Long> caps = new LinkedHashMap<>();
        statement.caps().forEach(cap -> caps.put(cap.window(), cap.adjustedFen()));
        return new Previous(
                statement.contract(), statement.period(), statement.ledger(), caps, statement.carriedFen(), hash);
    }
}
