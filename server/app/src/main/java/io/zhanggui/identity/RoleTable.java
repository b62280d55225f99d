package io.zhanggui.identity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which role may do what: the one table. A row is a permission, a column a role in the order of {@link Role}, x is yes.
 * docs/ROLES.md and the page 角色与权限 show it in words.
 */
final class RoleTable {

    private static final String TABLE = """
                                  agency ----------------------------------------- merchant -------------------------------- platform
                                  director manager analyst planner specialist finance merchant_leader merchant_manager merchant_executor observer
            own_account           x        x       x       x       x          x       x               x                x                 x
            see_numbers           x        x       x       x       x          x       x               x                .                 x
            see_results           x        x       x       x       x          x       x               x                .                 .
            see_people            x        x       x       x       x          x       x               x                .                 .
            see_compliance        x        x       x       x       x          x       x               x                .                 x
            see_gate              x        x       x       x       x          x       x               x                .                 .
            work_on_compliance    x        x       x       x       x          .       .               .                .                 .
            see_house             x        x       x       x       x          x       .               .                .                 .
            see_tasks             x        x       x       x       x          x       x               x                x                 .
            work_on_tasks         x        x       x       x       x          x       .               .                .                 .
            approve               x        x       .       .       .          .       .               .                .                 .
            import                x        x       x       .       .          .       .               .                .                 .
            undo                  x        x       .       .       .          .       .               .                .                 .
            see_quarantine        x        x       x       .       .          .       .               .                .                 .
            manage_shops          x        x       .       .       .          .       .               .                .                 .
            manage_metrics        x        x       x       .       .          .       .               .                .                 .
            manage_users          x        .       .       .       .          .       .               .                .                 .
            see_audit             x        x       .       .       .          .       .               .                .                 .
            see_clients           x        x       x       x       x          x       .               .                .                 .
            manage_clients        x        x       .       .       .          .       .               .                .                 .
            see_kpis              x        x       x       x       x          x       x               x                .                 .
            see_contracts         x        x       x       .       .          x       x               .                .                 .
            see_fees              x        x       x       .       .          x       x               .                .                 .
            see_income            x        .       .       .       .          x       .               .                .                 .
            edit_contracts        x        x       .       .       .          x       .               .                .                 .
            confirm_for_provider  x        x       .       .       .          .       .               .                .                 .
            confirm_for_merchant  .        .       .       .       .          .       x               .                .                 .
            settle                x        x       .       .       .          x       .               .                .                 .
            dispute               x        x       .       .       .          x       x               .                .                 .
            record_payments       x        x       .       .       .          x       x               .                .                 .
            write_plans           x        x       x       x       .          .       .               .                .                 .
            see_papers            x        x       x       x       x          x       x               x                .                 .
            write_papers          x        x       x       x       .          .       .               .                .                 .
            read_letters          x        x       x       x       x          x       x               x                x                 .
            send_letters          x        x       .       .       x          .       .               .                .                 .
            hold_meetings         x        x       x       x       x          .       .               .                .                 .
            answer_surveys        .        .       .       .       .          .       x               x                x                 .
            enter_as_client       .        .       .       .       .          .       x               x                x                 .
            """;

    private static final Map<Role, Set<Permission>> GRANTS = read(TABLE);

    private RoleTable() {}

    static boolean grants(Role role, Permission permission) {
        return GRANTS.getOrDefault(role, Set.of()).contains(permission);
    }

    private static Map<Role, Set<Permission>> read(String table) {
        List<String[]> lines = table.lines()
                .skip(1)
                .map(line -> line.strip().split("\\s+", -1))
                .toList();
        List<Role> columns = Stream.of(lines.getFirst())
                .map(key -> Role.find(key).orElseThrow())
                .toList();
        Map<Role, Set<Permission>> grants = new EnumMap<>(Role.class);
        for (String[] cells : lines.subList(1, lines.size())) {
            Permission permission = Permission.valueOf(cells[0].toUpperCase(Locale.ROOT));
            for (int column = 0; column < columns.size(); column++) {
                if (cells[column + 1].equals("x")) {
                    grants.computeIfAbsent(columns.get(column), role -> EnumSet.noneOf(Permission.class))
                            .add(permission);
                }
            }
        }
        return grants;
    }
}
