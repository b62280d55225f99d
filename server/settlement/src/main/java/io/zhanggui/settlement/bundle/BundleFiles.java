package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.Definitions;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.orders.OrderMeasures;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything a statement was computed from, as bytes: what a bundle holds under these names.
 *
 * @param contracts the files of every version of the contract, by version
 * @param definitions the metrics the contract names and does not carry itself, as a contract file's {@code metrics}
 * @param facts the file of facts
 * @param previous the statement before
 * @param statement the statement itself
 * @param orders the pseudonymous order lines the facts were added up from
 */
public record BundleFiles(
        Map<Integer, byte[]> contracts,
        byte[] definitions,
        byte[] facts,
        Optional<byte[]> previous,
        byte[] statement,
        Optional<byte[]> orders) {

    static final String DEFINITIONS = "definitions.yaml";
    static final String FACTS = "facts.csv";
    static final String PREVIOUS = "previous.json";
    static final String STATEMENT = "statement.json";
    static final String ORDERS = "orders.csv";
    static final String MEASURES = "measures.yaml";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "signature.json";

    /** All names a bundle may hold beside the contracts. */
    static final List<String> NAMES =
            List.of(DEFINITIONS, FACTS, PREVIOUS, STATEMENT, ORDERS, MEASURES, MANIFEST, SIGNATURE);

    /**
     * The files of a bundle of the last of some statements.
     *
     * @param statements settled one after the other
     * @param given the statement before the first of them, where there was one
     */
    public static BundleFiles of(
            Map<Integer, byte[]> contracts,
            ContractHistory history,
            byte[] facts,
            List<Statement> statements,
            Optional<byte[]> given) {
        Optional<byte[]> before =
                statements.size() < 2 ? given : Optional.of(StatementJson.bytes(statements.get(statements.size() - 2)));
        List<MetricTerms> metrics = history.versions().stream()
                .flatMap(version -> version.metrics().stream())
                .toList();
        return new BundleFiles(
                contracts,
                Definitions.write(metrics),
                facts,
                before,
                StatementJson.bytes(statements.getLast()),
                Optional.empty());
    }

    /** The same with the order lines its computed facts were added up from, and with what says which sum is which measure. */
    public BundleFiles withOrders(byte[] lines) {
        return new BundleFiles(contracts, definitions, facts, previous, statement, Optional.of(lines));
    }

    /** The name of a contract version's file. */
    static String contract(int version) {
        return "contract-v" + version + ".yaml";
    }

    /** Files by name, in the order of their names. */
    TreeMap<String, byte[]> byName() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        contracts.forEach((version, bytes) -> files.put(contract(version), bytes));
        files.put(DEFINITIONS, definitions);
        files.put(FACTS, facts);
        previous.ifPresent(bytes -> files.put(PREVIOUS, bytes));
        files.put(STATEMENT, statement);
        orders.ifPresent(bytes -> {
            files.put(ORDERS, bytes);
            files.put(MEASURES, OrderMeasures.released());
        });
        return files;
    }
}
