package nl.regiekamer.sources;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.regiekamer.platform.access.CurrentActor;
import nl.regiekamer.platform.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done to a delivery after it was read in: it is withdrawn, or its figures become public.
 * Both are for good, and one at a time with imports.
 */
@Service
public class DeliveryCare {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryCare.class);

    private final DeliveryStore deliveries;
    private final DeliveryEffects effects;
    private final SourceDefinitions definitions;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    DeliveryCare(
            DeliveryStore deliveries,
            DeliveryEffects effects,
            SourceDefinitions definitions,
            PlatformTransactionManager transactions,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.effects = effects;
        this.definitions = definitions;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** The delivery, when it can be withdrawn; throws {@link DeliveryUnchanged} with the reason. */
    public Delivery getWithdrawable(UUID id) {
        var delivery = get(id);
        findPackFile(delivery)
                .ifPresent(file -> {
                    throw DeliveryUnchanged.ofPack(file);
                });
        return delivery;
    }

    /**
     * The delivery, when it can become public; throws {@link DeliveryUnchanged} with the reason.
     */
    public Delivery getPublishable(UUID id) {
        var delivery = get(id);
        var openness = delivery.openness();
        if (openness.publication() != null) {
            throw DeliveryUnchanged.published(openness.publication());
        }
        if (!openness.awaitsDecision()) {
            throw DeliveryUnchanged.open();
        }
        return delivery;
    }

    private Delivery get(UUID id) {
        var delivery = deliveries.findVisible(id).orElseThrow(() -> new NotFound("Deze levering"));
        if (!delivery.isAccepted()) {
            throw DeliveryUnchanged.refused();
        }
        if (delivery.withdrawal() != null) {
            throw DeliveryUnchanged.withdrawn(delivery.withdrawal());
        }
        return delivery;
    }

    /** The file in the pack that a delivery is; empty for what was read in by somebody. */
    public Optional<String> findPackFile(Delivery delivery) {
        return delivery.isOfPack()
                ? Optional.of(
                        definitions.listPackDeliveries().stream()
                                .filter(one -> one.isSubjectOf(delivery))
                                .map(PackDelivery::file)
                                .findFirst()
                                .orElse(delivery.file().name()))
                : Optional.empty();
    }

    /** What a withdrawal would do now. */
    public WithdrawalEffect foresee(Delivery delivery) {
        return effects.ofWithdrawal(delivery);
    }

    /** The figures that a correction left out. */
    public LeftOut listLeftOut(Delivery delivery, int atMost) {
        return effects.leftOut(delivery, atMost);
    }

    /** From now the figures of the delivery no longer count, and what it replaced counts again. */
    public WithdrawalEffect withdraw(UUID id, String reason) {
        return change(
                id,
                at -> {
                    var delivery = getWithdrawable(id);
                    var effect = effects.ofWithdrawal(delivery);
                    var by = CurrentActor.get().name();
                    deliveries.withdraw(id, new Delivery.Withdrawal(at, by, reason));
                    LOG.info("Delivery {} is withdrawn", id);
                    return effect;
                });
    }

    /** From now everybody may see the figures of the delivery. */
    public void publish(UUID id, PublicationDecision decision) {
        change(
                id,
                at -> {
                    getPublishable(id);
                    var by = CurrentActor.get().name();
                    deliveries.publish(id, new Delivery.Publication(at, by, decision));
                    LOG.info("Delivery {} is public", id);
                    return id;
                });
    }

    private <T> T change(UUID id, Function<Instant, T> change) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var done =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            if (!deliveries.tryLock()) {
                                throw DeliveryUnchanged.busy();
                            }
                            return change.apply(now);
                        }));
        var table = deliveries.find(id).orElseThrow().origin().table();
        events.publishEvent(new FiguresChanged(id, table));
        return done;
    }
}
