/// A key and its value.
package typealias YAMLEntry = (key: YAMLNode, value: YAMLNode)
