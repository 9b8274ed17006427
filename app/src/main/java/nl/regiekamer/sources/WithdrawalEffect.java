package nl.regiekamer.sources;

/**
 * What a withdrawal does to the figures that count.
 *
 * @param falling figures of the delivery that count until then
 * @param replaced how many of those get back the value of an earlier delivery
 * @param returning figures that count again because the delivery had left them out
 */
public record WithdrawalEffect(long falling, long replaced, long returning) {

    static final WithdrawalEffect NONE = new WithdrawalEffect(0, 0, 0);

    WithdrawalEffect and(WithdrawalEffect other) {
        return new WithdrawalEffect(
                falling + other.falling, replaced + other.replaced, returning + other.returning);
    }
}
