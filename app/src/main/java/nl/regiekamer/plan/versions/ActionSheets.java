package nl.regiekamer.plan.versions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.regiekamer.platform.sheets.SheetKind;
import nl.regiekamer.platform.sheets.SheetKinds;
import org.springframework.stereotype.Component;

/** The actions of each version of a plan that can still be changed, as a spreadsheet. */
@Component
class ActionSheets implements SheetKinds {

    private static final Pattern ID = Pattern.compile("acties-(\\d{1,9})");

    private final PlanVersions versions;
    private final Amendments amendments;

    ActionSheets(PlanVersions versions, Amendments amendments) {
        this.versions = versions;
        this.amendments = amendments;
    }

    @Override
    public List<SheetKind> list() {
        return all().filter(PlanVersion::isOpen).map(this::sheet).toList();
    }

    @Override
    public Optional<SheetKind> find(String id) {
        var number = ID.matcher(id);
        return number.matches()
                ? all().filter(one -> one.number() == Integer.parseInt(number.group(1)))
                        .findFirst()
                        .map(this::sheet)
                : Optional.empty();
    }

    private Stream<PlanVersion> all() {
        return versions.listPlans().stream().flatMap(plan -> versions.list(plan).stream());
    }

    private SheetKind sheet(PlanVersion version) {
        return new ActionSheet(version, versions, amendments);
    }
}
