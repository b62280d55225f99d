package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.contract.ContractReader;
import io.zhanggui.settlement.contract.Definitions;
import io.zhanggui.settlement.contract.MetricBook;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.facts.Facts;
import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.PreviousReader;
import io.zhanggui.settlement.statement.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the files of a bundle and computes its statement from them. */
final class BundleContents {

    private final TreeMap<String, byte[]> files;
    private final Differences differences;

    BundleContents(TreeMap<String, byte[]> files, Differences differences) {
        this.files = files;
        this.differences = differences;
    }

    byte[] statementBytes() {
        return files.getOrDefault(BundleFiles.STATEMENT, new byte[0]);
    }

    Optional<JsonNode> statement() {
        if (!files.containsKey(BundleFiles.STATEMENT)) {
            differences.add(
                    "statement", BundleFiles.STATEMENT, "", new Words("结算包里没有结算单", "the bundle has no statement"));
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(statementBytes()));
        } catch (JacksonException e) {
            differences.add(
                    "statement",
                    "JSON",
                    String.valueOf(e.getOriginalMessage()),
                    new Words("结算单读不出来", "the statement cannot be read"));
            return Optional.empty();
        }
    }

    Optional<Statement> computeAgain(JsonNode held) {
        Optional<ContractHistory> history = contract();
        Optional<Facts> facts = facts();
        Optional<Previous> previous = previous();
        Optional<SettlementRules> rules =
                SettlementRules.find(held.path("rules").asInt(0));
        if (rules.isEmpty()) {
            differences.add(
                    "rules",
                    "",
                    held.path("rules").toString(),
                    new Words("这个版本的程序没有这套结算规则", "this program has no such settlement rules"));
        }
        Optional<Span> period = period(held);
        if (history.isEmpty()
                || facts.isEmpty()
                || rules.isEmpty()
                || period.isEmpty()
                || previous.isEmpty() && files.containsKey(BundleFiles.PREVIOUS)) {
            return Optional.empty();
        }
        Outcome<Statement> outcome = rules.get().settle(history.get(), facts.get(), previous, period.get());
        if (outcome instanceof Refused<Statement> refused) {
            for (Refusal reason : refused.reasons()) {
                differences.add("settle:" + reason.about(), "", reason.code(), reason.said());
            }
            return Optional.empty();
        }
        return Optional.of(((Done<Statement>) outcome).value());
    }

    private Optional<Span> period(JsonNode held) {
        try {
            JsonNode period = held.path("period");
            return Optional.of(new Span(
                    LocalDate.parse(period.path("from").asString("")),
                    LocalDate.parse(period.path("to").asString(""))));
        } catch (DateTimeException | IllegalArgumentException e) {
            differences.add(
                    "statement",
                    "period",
                    held.path("period").toString(),
                    new Words("结算单的期间读不出来", "the period of the statement cannot be read"));
            return Optional.empty();
        }
    }

    private Optional<ContractHistory> contract() {
        MetricBook book = Definitions.read(files.getOrDefault(BundleFiles.DEFINITIONS, new byte[0]));
        List<Contract> versions = new ArrayList<>();
        int contracts = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith("contract-v")) {
                contracts++;
                ContractReader.Reading reading = new ContractReader(book).read(file.getValue());
                reading.contract().ifPresentOrElse(versions::add, () -> unread(file.getKey(), reading.findings()));
            }
        }
        if (contracts == 0) {
            differences.add("contract", "contract-v1.yaml", "", new Words("结算包里没有合同", "the bundle has no contract"));
        }
        return versions.isEmpty() || versions.size() < contracts
                ? Optional.empty()
                : Optional.of(new ContractHistory(versions));
    }

    private Optional<Facts> facts() {
        FactReader.Reading reading = FactReader.read(files.getOrDefault(BundleFiles.FACTS, new byte[0]));
        if (reading.facts().isEmpty()) {
            unread(BundleFiles.FACTS, reading.findings());
        }
        return reading.facts();
    }

    private Optional<Previous> previous() {
        return Optional.ofNullable(files.get(BundleFiles.PREVIOUS)).flatMap(bytes -> {
            PreviousReader.Reading reading = PreviousReader.read(bytes);
            reading.fault().ifPresent(fault -> unread(BundleFiles.PREVIOUS, List.of(fault)));
            return reading.previous();
        });
    }

    private void unread(String file, List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.weight() == Finding.Weight.FAULT)
                .forEach(finding -> differences.add("file:" + file, "", finding.code(), finding.sentence(file)));
    }
}
