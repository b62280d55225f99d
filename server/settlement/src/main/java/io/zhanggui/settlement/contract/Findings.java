package io.zhanggui.settlement.contract;

import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Finding.Weight;
import io.zhanggui.settlement.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong or open in a contract file. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** Something that makes computing impossible. */
    void fault(String number, String path, Node node, String what, Words said, Words hint) {
        add(Weight.FAULT, number, path, node, what, said, hint);
    }

    /** Something vague or missing that must be settled before signing. */
    public void open(String number, String path, Node node, String what, Words said, Words hint) {
        add(Weight.OPEN, number, path, node, what, said, hint);
    }

    private void add(Weight weight, String number, String path, Node node, String what, Words said, Words hint) {
        Mark mark = node.getStartMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        found.add(new Finding("CONTRACT-" + number, weight, path, line, column, what, said, hint));
    }

    void add(Finding finding) {
        found.add(finding);
    }

    boolean hasFaults() {
        return found.stream().anyMatch(finding -> finding.weight() == Weight.FAULT);
    }

    int count() {
        return found.size();
    }

    /** All of them by their place in the file. */
    public List<Finding> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column))
                .toList();
    }
}
