package nl.regiekamer.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the coming or going of a delivery means for the figures that count; for who asks. */
@Component
class DeliveryEffects {

    private final FigureStore figures;
    private final DeliveryStore deliveries;

    DeliveryEffects(FigureStore figures, DeliveryStore deliveries) {
        this.figures = figures;
        this.deliveries = deliveries;
    }

    /** What happens when the delivery stops counting now. */
    WithdrawalEffect ofWithdrawal(Delivery delivery) {
        var corrections = deliveries.corrections();
        var effect = WithdrawalEffect.NONE;
        for (var series : figures.listSeries(delivery)) {
            effect = effect.and(effect(figures.list(series, When.NOW), delivery, corrections));
        }
        return effect;
    }

    private static WithdrawalEffect effect(
            List<Figure> stored, Delivery delivery, Map<UUID, UUID> corrections) {
        var now = Supersession.inForce(stored, corrections);
        var after = Supersession.inForce(without(stored, delivery), corrections);
        var own =
                now.stream()
                        .filter(one -> one.delivery().equals(delivery.id()))
                        .map(FigurePlace::of)
                        .collect(Collectors.toSet());
        var filled = places(now);
        var falling = own.size();
        var back = after.stream().map(FigurePlace::of).filter(own::contains).count();
        var more = after.stream().map(FigurePlace::of).filter(one -> !filled.contains(one)).count();
        return new WithdrawalEffect(falling, back, more);
    }

    /**
     * The figures that counted until the delivery came, and that it left out: it corrects the
     * delivery that brought them, and no other holds them.
     */
    LeftOut leftOut(Delivery delivery, int atMost) {
        if (delivery.supersedes() == null) {
            return LeftOut.NONE;
        }
        var corrections = deliveries.corrections();
        var first = new ArrayList<Figure>();
        var count = 0L;
        for (var series : figures.listSeries(delivery)) {
            var stored = figures.list(series, new When.At(delivery.origin().receivedAt()));
            var before = Supersession.inForce(without(stored, delivery), corrections);
            var after = places(Supersession.inForce(stored, corrections));
            for (var figure : before) {
                if (!after.contains(FigurePlace.of(figure))) {
                    count++;
                    if (first.size() < atMost) {
                        first.add(figure);
                    }
                }
            }
        }
        return new LeftOut(count, first);
    }

    private static List<Figure> without(List<Figure> stored, Delivery delivery) {
        return stored.stream().filter(one -> !one.delivery().equals(delivery.id())).toList();
    }

    private static Set<FigurePlace> places(List<Figure> figures) {
        return figures.stream().map(FigurePlace::of).collect(Collectors.toSet());
    }
}
