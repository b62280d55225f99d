package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Limits.BeyondFees;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What is vague across clauses, and in the free text between them (row F109). */
final class Vagueness {

    private final Findings findings;

    Vagueness(Findings findings) {
        this.findings = findings;
    }

    void look(Node root, Optional<Contract> contract) {
        weights(root);
        consequences(root);
        contract.ifPresent(clauses -> penalties(root, clauses));
        freeText(root);
    }

    /** Read from the text itself, so that a fault of another clause hides nothing here. */
    private void weights(Node root) {
        if (!(at(root, "kpis") instanceof SequenceNode kpis)) {
            return;
        }
        List<BigFraction> weights = kpis.getValue().stream()
                .filter(kpi -> has(kpi, "weight"))
                .flatMap(kpi -> Quantity.parse(Doc.shown(at(kpi, "weight"))).stream())
                .map(Quantity::value)
                .toList();
        BigFraction sum = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
        boolean whole = weights.size() == kpis.getValue().size() && sum.equals(BigFraction.ONE);
        if ((has(root, "score") || !weights.isEmpty()) && !whole) {
            findings.open(
                    "2013",
                    "kpis",
                    kpis,
                    "",
                    new Words("各指标权重合计不是 100%", "the weights of the KPIs do not sum to 100 %"),
                    new Words("给每条指标写 weight，合计 100%", "give each KPI a weight, 100 % in all"));
        }
    }

    private void consequences(Node root) {
        if (!(at(root, "kpis") instanceof SequenceNode kpis)) {
            return;
        }
        for (Node kpi : kpis.getValue()) {
            boolean scored = has(root, "score") && has(kpi, "weight");
            if (kpi instanceof MappingNode && !has(kpi, "reward") && !has(kpi, "penalty") && !scored) {
                String name = Doc.shown(at(kpi, has(kpi, "name") ? "name" : "kpi"));
                findings.open(
                        "2015",
                        "kpis",
                        kpi,
                        name,
                        new Words("指标“" + name + "”没有奖惩，达不达成都一样", "KPI \"" + name + "\" has no consequence"),
                        new Words(
                                "写 reward、penalty，或在 score 里按权重计",
                                "write reward or penalty, or count it by weight in score"));
            }
        }
    }

    private void penalties(Node root, Contract contract) {
        boolean penalised =
                contract.kpis().stream().anyMatch(kpi -> kpi.penalty().isPresent());
        if (penalised
                && contract.limits().penalty().isEmpty()
                && contract.limits().beyondFees() == BeyondFees.CARRY
                && !has(root, "limits")) {
            findings.open(
                    "2019",
                    "limits",
                    root,
                    "",
                    new Words("有罚则，却没有写明罚到多少为止、超过服务费怎么办", "there are penalties, and nothing says how far they go"),
                    new Words(
                            "写 limits: {penalty: {share_of_fees: 30%}, beyond_fees: carry | pay | waive}",
                            "write limits: {penalty: {share_of_fees: 30%}, beyond_fees: carry | pay | waive}"));
        }
    }

    private void freeText(Node root) {
        look(root, "promises");
        promises(root);
        if (at(root, "disputes") instanceof MappingNode disputes) {
            look(disputes, "path");
        }
        if (at(root, "kpis") instanceof SequenceNode kpis) {
            kpis.getValue().forEach(kpi -> look(kpi, "note"));
        }
    }

    /** A promise that names no measure at all, though no word of it is on a list. */
    private void promises(Node root) {
        for (Node text : texts(root, "promises")) {
            String promise = Doc.shown(text);
            if (FuzzyWords.in(promise).isEmpty() && FuzzyWords.isUnmeasured(promise)) {
                findings.open(
                        "2022",
                        "promises",
                        text,
                        promise,
                        new Words(
                                "这条承诺没有数字、日期，也没有说清由谁承担、谁不得做什么",
                                "this promise has no number and no date, and does not say who bears or may do what"),
                        new Words("写明数量、日期或验收标准", "state a number, a date or how it is accepted"));
            }
        }
    }

    private static List<Node> texts(Node parent, String name) {
        if (!has(parent, name)) {
            return List.of();
        }
        return at(parent, name) instanceof SequenceNode sequence ? sequence.getValue() : List.of(at(parent, name));
    }

    private void look(Node parent, String name) {
        for (Node text : texts(parent, name)) {
            if (text instanceof ScalarNode scalar) {
                FuzzyWords.in(scalar.getValue())
                        .ifPresent(word -> findings.open(
                                "2008",
                                name,
                                text,
                                word,
                                new Words("“" + word + "”没有办法衡量", "\"" + word + "\" cannot be measured"),
                                new Words(
                                        "换成数字、日期或指标：" + FuzzyWords.instead(word),
                                        "put a number, a date or a metric in its place")));
            }
        }
    }

    private static boolean has(Node root, String name) {
        return at(root, name) != root;
    }

    private static Node at(Node root, String name) {
        if (root instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                if (field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return field.getValueNode();
                }
            }
        }
        return root;
    }
}
