package nl.regiekamer.platform.definitions;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the content of a definition into a record of the module that owns the kind.
 *
 * <p>Component {@code gewensteRichting} is field {@code gewenste-richting}; English components name
 * their field with {@code @JsonProperty}, as do the constants of an enum. A field that the record
 * lacks is a fault, and so is a missing one, unless the component is {@code @Nullable}, a
 * primitive, or a list, set or map (which is then empty).
 */
final class Mapping {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .annotationIntrospector(new NullMarkedRecords())
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .withConfigOverride(List.class, Mapping::emptyIfAbsent)
                    .withConfigOverride(Set.class, Mapping::emptyIfAbsent)
                    .withConfigOverride(Map.class, Mapping::emptyIfAbsent)
                    .build();

    private Mapping() {}

    static <T> T read(Definition definition, Class<T> type) {
        try {
            return MAPPER.treeToValue(definition.tree(), type);
        } catch (JacksonException e) {
            throw new DefinitionFaults(List.of(fault(definition, type, e)));
        }
    }

    private static DefinitionFault fault(Definition definition, Class<?> type, JacksonException e) {
        var path = new ArrayList<Object>();
        if (e instanceof DatabindException) {
            for (var reference : e.getPath()) {
                path.add(
                        reference.getPropertyName() == null
                                ? reference.getIndex()
                                : reference.getPropertyName());
            }
        }
        return definition.fault(
                path,
                "De %s '%s' past niet bij wat het programma ervan verwacht (%s: %s)."
                        .formatted(
                                definition.kind(),
                                definition.id(),
                                type.getSimpleName(),
                                e.getOriginalMessage()),
                "Misschien is het schema ruimer dan het programma; meld dit aan de makers.");
    }

    private static void emptyIfAbsent(MutableConfigOverride override) {
        override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    /** A component of a record is required unless JSpecify says that it may be null. */
    private static final class NullMarkedRecords extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            var component = component(member);
            return component == null
                    ? super.hasRequiredMarker(config, member)
                    : Boolean.valueOf(isRequired(component));
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            var component = component(annotated);
            return component != null && isRequired(component)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : super.findSetterInfo(config, annotated);
        }

        private static boolean isRequired(RecordComponent component) {
            var type = component.getType();
            return !type.isPrimitive()
                    && !Map.class.isAssignableFrom(type)
                    && !Collection.class.isAssignableFrom(type)
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private static @Nullable RecordComponent component(Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)) {
                return null;
            }
            var owner = parameter.getDeclaringClass();
            var components = owner.getRecordComponents();
            return components == null || parameter.getIndex() >= components.length
                    ? null
                    : components[parameter.getIndex()];
        }
    }
}
