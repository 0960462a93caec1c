import { useLanguage } from "./language.ts";

/** A few sentences for trying marks and cards on. They are marked by the same script as any page. */
export function SampleText() {
  const { code, strings } = useLanguage();
  return (
    <div class="sample" lang={code}>
      {strings.sample.map((sentences) => (
        <p key={sentences}>{sentences}</p>
      ))}
    </div>
  );
}
