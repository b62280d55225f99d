package io.zhanggui.engagement;

import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.bundle.Bundle;
import io.zhanggui.settlement.bundle.BundleFiles;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.rules.Trial;
import io.zhanggui.settlement.statement.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.fraction.BigFraction;

/** Tries a contract before it is signed: what is vague in it, and what it would owe for some facts. */
public final class ContractTrial {

    private final byte[] contract;
    private final byte[] facts;
    private final Map<String, BigFraction> factors;
    private final Reading reading;
    private final FactReader.Reading read;

    /**
     * A trial of texts.
     *
     * @param factors what the values of some metrics are multiplied by, to see what would be
     */
    public ContractTrial(String contract, String facts, Map<String, BigFraction> factors) {
        this.contract = contract.getBytes(StandardCharsets.UTF_8);
        this.facts = facts.getBytes(StandardCharsets.UTF_8);
        this.factors = Map.copyOf(factors);
        this.reading = check(contract);
        this.read = FactReader.read(this.facts);
    }

    /** Everything wrong or vague in a contract. */
    public static Reading check(String contract) {
        return new ContractReader(new CatalogueBook()).read(contract);
    }

    public Reading reading() {
        return reading;
    }

    public List<Finding> factFindings() {
        return read.findings();
    }

    /** The metrics and base measures the facts are of, by key, with the names the contract knows them by. */
    public Map<String, Words> metrics() {
        Map<String, Words> names = new TreeMap<>();
        read.facts().ifPresent(known -> known.metrics().forEach(key -> names.put(key, new Words(key, key))));
        reading.contract().stream()
                .flatMap(clauses -> clauses.metrics().stream())
                .forEach(metric ->
                        names.computeIfPresent(metric.key(), (key, name) -> new Words(metric.zh(), metric.en())));
        return names;
    }

    /** The statements of all periods with facts; empty where a text cannot be read. */
    public Optional<Outcome<List<Statement>>> settle() {
        return reading.contract()
                .flatMap(clauses ->
                        read.facts().map(known -> new Trial(ContractHistory.of(clauses), known.scaled(factors)).all()));
    }

    /** A bundle of the last statement, as the other side would get it; the facts as they are, without factors. */
    public Outcome<byte[]> bundle() {
        if (reading.contract().isEmpty() || read.facts().isEmpty()) {
            Finding first = reading.contract().isEmpty()
                    ? reading.findings().getFirst()
                    : read.findings().getFirst();
            return Outcome.refused(new Refusal(first.code(), first.path(), first.said(), first.hint()));
        }
        Contract clauses = reading.contract().get();
        Facts known = read.facts().get();
        return switch (new Trial(ContractHistory.of(clauses), known).all()) {
            case Refused<List<Statement>> refused -> new Refused<>(refused.reasons());
            case Done<List<Statement>> done -> new Done<>(pack(clauses, done.value()));
        };
    }

    private byte[] pack(Contract clauses, List<Statement> statements) {
        BundleFiles files = BundleFiles.of(
                Map.of(clauses.version(), contract), ContractHistory.of(clauses), facts, statements, Optional.empty());
        return Bundle.write(files, Optional.empty());
    }
}
